package io.grantway.web.pages.consent;

import io.grantway.consent.permission.Permission;
import io.grantway.consent.policy.Policies;
import io.grantway.consent.policy.PolicyText;
import io.grantway.consent.record.Presentation;
import io.grantway.consent.record.Presentation.ShownBy;
import io.grantway.oauth.authorization.AuthorizationSession;
import io.grantway.oauth.openid.IdentityScope;
import io.grantway.web.pages.LimitWords;
import io.grantway.web.pages.Text;
import io.grantway.web.pages.account.choice.DueText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a consent page, also for those who want to see later what the page said. */
@RequestScoped
public class ConsentWords {

    private static final String PAGE = "oauth/consent";

    @Inject Policies policies;
    @Inject Text text;
    @Inject LimitWords limits;

    /** The words of the permissions that are asked for, in their order on the page. */
    public List<PolicyText> of(Set<Permission> requested) {
        var byScope =
                policies.current(Policies.DATA_ACCESS, text.language()).stream()
                        .collect(Collectors.toMap(PolicyText::consentType, words -> words));
        return requested.stream().sorted().map(asked -> byScope.get(asked.scope())).toList();
    }

    /** What the application gets to know of who the user is. */
    List<String> identity(AuthorizationSession session) {
        return session.openId().scopes().stream()
                .filter(scope -> scope != IdentityScope.OFFLINE_ACCESS)
                .map(scope -> text.of("consent.identity." + scope))
                .toList();
    }

    /** That the application stays connected after the user signed out; null where it does not. */
    String staying(AuthorizationSession session) {
        return session.openId().scopes().contains(IdentityScope.OFFLINE_ACCESS)
                ? text.of("consent.staying")
                : null;
    }

    /** How much may be paid; null where nothing is paid, or nothing was ever said of it. */
    String limit(AuthorizationSession session, ShownPage shown) {
        return !session.requested().contains(Permission.TRANSACTIONS_WRITE)
                        || session.limit() == null && shown.before() == null
                ? null
                : limits.asked(session.limit());
    }

    /** The narrower limit that holds until the answer; null where there is none. */
    String limitBefore(ShownPage shown) {
        return shown.before() == null ? null : text.of("limit.before", limits.of(shown.before()));
    }

    /** What the application may do and know now, and no more after the answer. */
    List<String> ending(ShownPage shown) {
        return Stream.concat(
                        of(shown.ending().permissions()).stream().map(PolicyText::text),
                        shown.ending().identity().stream()
                                .map(scope -> text.of("consent.ends." + scope)))
                .toList();
    }

    /** The page as the user saw it, but for the address that the user is signed in with. */
    Presentation presentation(
            AuthorizationSession session,
            ShownPage shown,
            List<PolicyText> changes,
            List<DueText> due) {
        var name = session.client().name();
        var words = new TreeMap<String, String>();
        words.put("heading", text.of("consent.heading", name));
        words.put("introduction", text.of("consent.sentence", name));
        words.put("legend", text.of("consent.choose", name));
        words.put("allow", text.of("consent.allow"));
        words.put("deny", text.of("consent.deny"));
        if (session.openId().isOpenId()) {
            words.put("identity", String.join("\n", identity(session)));
        }
        if (staying(session) != null) {
            words.put("staying", staying(session));
        }
        if (limit(session, shown) != null) {
            words.put("limit", limit(session, shown));
        }
        if (shown.before() != null) {
            words.put("limitBefore", limitBefore(shown));
        }
        if (!ending(shown).isEmpty()) {
            words.put(
                    "ends",
                    text.of("consent.ends", name) + "\n" + String.join("\n", ending(shown)));
        }
        if (shown.notice() != null) {
            words.put("notice", text.of("consent." + shown.notice().name()));
        }
        if (!changes.isEmpty()) {
            words.put("changes", String.join("\n", summaries(changes)));
        }
        if (!due.isEmpty()) {
            words.put(
                    "dueTexts",
                    due.stream()
                            .map(each -> each.title() + ": " + String.join(" ", each.changes()))
                            .collect(Collectors.joining("\n")));
        }
        if (!shown.held().isEmpty()) {
            words.put("allowedBefore", Permission.format(shown.held()));
        }
        return presentation(session, shown, words);
    }

    /** What changed, each thing once. */
    static List<String> summaries(List<PolicyText> changes) {
        return changes.stream().map(PolicyText::changeSummary).distinct().toList();
    }

    private Presentation presentation(
            AuthorizationSession session, ShownPage shown, Map<String, String> words) {
        var required = scopes(session.required());
        var ticked = scopes(shown.ticked());
        var texts = of(session.requested());
        return new Presentation(
                ShownBy.GRANTWAY,
                PAGE,
                Policies.DATA_ACCESS,
                texts.get(0).version(),
                text.language(),
                words,
                texts.stream()
                        .map(
                                choice ->
                                        new Presentation.Item(
                                                choice.consentType(),
                                                choice.sha256(),
                                                required.contains(choice.consentType()),
                                                ticked.contains(choice.consentType())))
                        .toList());
    }

    private static Set<String> scopes(Set<Permission> permissions) {
        return permissions.stream().map(Permission::scope).collect(Collectors.toSet());
    }
}
