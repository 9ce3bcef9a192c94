package io.grantway.web.pages.consent;

import static io.grantway.consent.permission.Permission.TRANSACTIONS_WRITE;

import io.grantway.consent.permission.Permission;
import io.grantway.consent.permission.SpendingLimit;
import io.grantway.consent.policy.PolicyText;
import io.grantway.consent.record.Circumstances;
import io.grantway.consent.record.Consents;
import io.grantway.consent.record.Spendings;
import io.grantway.oauth.account.Accounts;
import io.grantway.oauth.account.Login;
import io.grantway.oauth.authorization.AuthorizationSession;
import io.grantway.oauth.authorization.Authorizations;
import io.grantway.oauth.authorization.ConsentAnswer;
import io.grantway.oauth.authorization.ConsentRequired;
import io.grantway.oauth.authorization.ConsentReview;
import io.grantway.oauth.authorization.Prompt;
import io.grantway.oauth.authorization.SignInDemands;
import io.grantway.oauth.authorization.StepUp;
import io.grantway.web.pages.Evidence;
import io.grantway.web.pages.HostedPage;
import io.grantway.web.pages.Text;
import io.grantway.web.pages.account.choice.DueText;
import io.grantway.web.pages.account.choice.DueTexts;
import io.grantway.web.pages.account.choice.PrivacySignal;
import io.grantway.web.pages.browser.Exchange;
import io.grantway.web.pages.language.PageLanguage;
import io.grantway.web.pages.signin.SignIns;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The user's answer to what an application asks for. */
@Named("consent")
@RequestScoped
public class ConsentPage {

    @Inject HostedPage page;
    @Inject Exchange exchange;
    @Inject SignIns signIns;
    @Inject Authorizations authorizations;
    @Inject SignInDemands demands;
    @Inject Consents consents;
    @Inject ConsentWords words;
    @Inject Spendings spendings;
    @Inject Evidence evidence;
    @Inject PrivacySignal privacySignal;
    @Inject DueTexts due;
    @Inject Text text;
    @Inject PageLanguage language;
    @Inject Accounts accounts;

    private Login login;
    private List<PermissionChoice> choices;
    private List<String> identity;
    private String staying;
    private String policyVersion;
    private Notice notice;
    private ShownPage shown;
    private List<String> changes;
    private List<DueText> dueTexts;

    /** Answers the request for {@code /oauth/consent}. */
    public void answer() {
        page.answer(this::opened, this::sent);
    }

    private void opened(AuthorizationSession session) {
        if (session.openId().asks(Prompt.NONE)) {
            page.goToLogin();
            return;
        }
        notice = Notice.of(exchange.value("notice")).orElse(null);
        asSignedIn(
                session,
                current ->
                        ask(
                                notice == null && due(session, current).isEmpty()
                                        ? session
                                        : session.askingAgain(),
                                current));
    }

    private void sent(AuthorizationSession session) {
        if (session.openId().asks(Prompt.NONE)) {
            page.goToLogin();
        } else if (isFromAnotherAccount(session)) {
            page.goToConsent(Notice.ACCOUNT_CHANGED);
        } else if (!page.isFormGenuine()) {
            page.refuseForm();
        } else if (exchange.has("deny")) {
            page.leave(authorizations.deny(session));
        } else {
            asSignedIn(session, current -> answered(session, current));
        }
    }

    /**
     * Whether the page was shown to a user who has made room for another since: the answer of one
     * does not count for the other, who gets the page anew.
     */
    private boolean isFromAnotherAccount(AuthorizationSession session) {
        var shownTo = exchange.value("user");
        return shownTo != null
                && signIns.current(session)
                        .filter(login -> !login.userId().toString().equals(shownTo))
                        .isPresent();
    }

    private void answered(AuthorizationSession session, Login current) {
        if (exchange.has("allow")) {
            allow(session, current);
        } else {
            ask(session.askingAgain(), current);
        }
    }

    private void allow(AuthorizationSession session, Login current) {
        var granted = ticked(session);
        granted.addAll(session.required());
        if (granted.isEmpty() && !session.requested().isEmpty() && !session.openId().isOpenId()) {
            page.goToConsent(Notice.NOTHING_TICKED);
            return;
        }
        try {
            page.leave(
                    authorizations.approve(
                            session,
                            current,
                            new ConsentAnswer(
                                    granted,
                                    exchange.value("policyVersion"),
                                    circumstances(session, current))));
        } catch (ConsentRequired e) {
            notice = Notice.POLICY_CHANGED;
            ask(session.askingAgain(), current);
        }
    }

    private void ask(AuthorizationSession session, Login current) {
        var review = authorizations.review(session, current);
        if (review instanceof ConsentReview.Due due) {
            privacySignal.heed(current, session.client().partnerId());
            login = current;
            policyVersion = due.policyVersion();
            shown =
                    new ShownPage(
                            due.held(),
                            ticked(session, due),
                            notice,
                            before(session, current, due),
                            due.ending());
            changes = ConsentWords.summaries(changes(session, current));
            dueTexts = due(session, current);
            identity = words.identity(session);
            staying = words.staying(session);
            choices =
                    words.of(due.requested()).stream()
                            .map(line -> choice(session, line, due))
                            .toList();
            page.show(due.application(), shown.text());
        } else {
            page.goToLogin();
        }
    }

    /** The limit that the user is asked to widen; null where that is not so. */
    private SpendingLimit before(
            AuthorizationSession session, Login current, ConsentReview.Due due) {
        return due.held().contains(TRANSACTIONS_WRITE)
                ? null
                : spendings.limit(current.userId(), session.client().applicationId()).orElse(null);
    }

    private PermissionChoice choice(
            AuthorizationSession session, PolicyText line, ConsentReview.Due due) {
        var permission = Permission.ofScope(line.consentType()).orElseThrow();
        return new PermissionChoice(
                line,
                due.required().contains(permission),
                due.held().contains(permission),
                shown.ticked().contains(permission),
                permission == TRANSACTIONS_WRITE ? words.limit(session, shown) : null,
                permission == TRANSACTIONS_WRITE ? words.limitBefore(shown) : null);
    }

    private List<PolicyText> changes(AuthorizationSession session, Login current) {
        return consents.changes(
                current.userId(), session.client().applicationId(), text.language());
    }

    private List<DueText> due(AuthorizationSession session, Login current) {
        return due.at(current, session.client().partnerId());
    }

    /** Of a form that is genuine: what it says that it showed, it showed. */
    private Circumstances circumstances(AuthorizationSession session, Login current) {
        if (session.requested().isEmpty()) {
            return evidence.plain();
        }
        var seen = ShownPage.parse(exchange.value("shown"));
        return evidence.on(
                        words.presentation(
                                session, seen, changes(session, current), due(session, current)))
                .withMetadata(Map.of("clientId", session.client().clientKey()));
    }

    private void asSignedIn(AuthorizationSession session, Consumer<Login> step) {
        signIns.current(session)
                .filter(current -> demands.stepUp(session, current) == StepUp.NOT_NEEDED)
                .ifPresentOrElse(current -> inTheirLanguage(current, step), page::goToLogin);
    }

    private void inTheirLanguage(Login current, Consumer<Login> step) {
        language.ofAccount(accounts.language(current.userId()));
        step.accept(current);
    }

    /** What was ticked when the page comes back; at first what the user grants already. */
    private Set<Permission> ticked(AuthorizationSession session, ConsentReview.Due due) {
        return exchange.isPost() || notice == Notice.NOTHING_TICKED ? ticked(session) : due.held();
    }

    private Set<Permission> ticked(AuthorizationSession session) {
        var ticked = EnumSet.noneOf(Permission.class);
        for (var scope : exchange.values("granted")) {
            Permission.ofScope(scope).filter(session.requested()::contains).ifPresent(ticked::add);
        }
        return ticked;
    }

    /** The address of who is signed in. */
    public String getEmail() {
        return login.email();
    }

    public String getUser() {
        return login.userId().toString();
    }

    public List<PermissionChoice> getChoices() {
        return choices;
    }

    /** What the application gets to know of who the user is; empty where it does not ask. */
    public List<String> getIdentity() {
        return identity;
    }

    /** That it stays connected after the user signed out; null where it does not. */
    public String getStaying() {
        return staying;
    }

    /** How long the permissions are used, each answer once. */
    public List<String> getRetentions() {
        return choices.stream().map(PermissionChoice::getRetention).distinct().toList();
    }

    public String getPolicyVersion() {
        return policyVersion;
    }

    /** What the form has to say that it showed. */
    public String getShown() {
        return shown.text();
    }

    /** What changed since the user agreed to what the application holds; mostly nothing. */
    public List<String> getChanges() {
        return changes;
    }

    /** What the application has now and loses with the answer; mostly nothing. */
    public List<String> getEnding() {
        return words.ending(shown);
    }

    /** The partner's texts that changed since the user agreed to them, each with its page. */
    public List<DueText> getDueTexts() {
        return dueTexts;
    }

    /** Null where there is none. */
    public Notice getNotice() {
        return notice;
    }
}
