package io.grantway.web.api.firstparty;

import io.grantway.consent.audit.Actor;
import io.grantway.consent.policy.ConsentType;
import io.grantway.consent.policy.Policies;
import io.grantway.consent.policy.PolicyText;
import io.grantway.consent.record.Circumstances;
import io.grantway.consent.record.ConsentSets;
import io.grantway.oauth.account.Login;
import io.grantway.oauth.authorization.AuthorizationSession;
import io.grantway.oauth.authorization.Authorizations;
import io.grantway.oauth.authorization.ConsentAnswer;
import io.grantway.oauth.authorization.ConsentReview;
import io.grantway.oauth.openid.IdentityScope;
import io.grantway.web.Language;
import io.grantway.web.api.AuthorizationDetailsJson;
import io.grantway.web.api.Parameters;
import io.grantway.web.api.oauth.TickedPermissions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a first-party application shows its user before it gets a code, and the user's answer. */
@RequestScoped
class ConsentQuestion {

    private static final String GRANTED = "granted";
    private static final String POLICY_VERSION = "policy_version";

    @Inject Authorizations authorizations;
    @Inject Policies policies;
    @Inject ConsentSets consentSets;
    @Inject HttpServletRequest request;

    /** Whether the partner's own texts changed, which are agreed to where they can be read. */
    boolean isDueOnAPage(AuthorizationSession session, Login login) {
        return consentSets
                .statusOf(session.client().partnerId(), login.userId(), language(session))
                .filter(status -> !status.consentSets().isEmpty())
                .filter(
                        status ->
                                status.changed().stream()
                                        .map(PolicyText::consentType)
                                        .map(ConsentType::of)
                                        .anyMatch(Optional::isPresent))
                .isPresent();
    }

    boolean isAnsweredIn(Parameters sent) {
        return sent.get(POLICY_VERSION) != null || sent.get(GRANTED) != null;
    }

    /** What the user ticked, on the word of the application, as in API mode. */
    ConsentAnswer answer(Parameters sent, AuthorizationSession session) {
        var granted = sent.get(GRANTED);
        var ticked = granted == null ? List.<String>of() : List.of(granted.trim().split(" +"));
        return new ConsentAnswer(
                TickedPermissions.of(ticked), sent.require(POLICY_VERSION), circumstances(session));
    }

    /** The permissions in plain words, in the language that the request wants. */
    JsonObjectBuilder question(AuthorizationSession session, Login login) {
        var language = language(session);
        var review = authorizations.review(session.askingAgain(), login, language);
        if (!(review instanceof ConsentReview.Due due)) {
            throw new IllegalStateException("Who is asked again has to be asked");
        }
        var words = new HashMap<String, PolicyText>();
        policies.current(Policies.DATA_ACCESS, language)
                .forEach(text -> words.put(text.consentType(), text));
        var permissions = Json.createArrayBuilder();
        for (var permission : due.requested()) {
            var text = words.get(permission.scope());
            permissions.add(
                    Json.createObjectBuilder()
                            .add("scope", permission.scope())
                            .add("text", text.text())
                            .add("purpose", text.purpose())
                            .add("retention", text.retention())
                            .add("required", due.required().contains(permission))
                            .add("held", due.held().contains(permission)));
        }
        var question = Json.createObjectBuilder();
        AuthorizationDetailsJson.add(question, session.limit());
        return question.add("permissions", permissions)
                .add(
                        "identity",
                        Json.createArrayBuilder(
                                session.openId().scopes().stream()
                                        .map(IdentityScope::scope)
                                        .toList()))
                .add(
                        "changes",
                        Json.createArrayBuilder(
                                due.changed().stream()
                                        .map(PolicyText::changeSummary)
                                        .distinct()
                                        .toList()))
                .add("ends", due.ending().format())
                .add(POLICY_VERSION, due.policyVersion())
                .add("language", language);
    }

    private Circumstances circumstances(AuthorizationSession session) {
        var metadata =
                new HashMap<String, Object>(Map.of("clientId", session.client().clientKey()));
        metadata.put("ipAddress", request.getRemoteAddr());
        metadata.put("userAgent", request.getHeader("User-Agent"));
        return new Circumstances(
                Actor.USER,
                language(session),
                null,
                "1".equals(request.getHeader("Sec-GPC")),
                metadata);
    }

    private static String language(AuthorizationSession session) {
        return session.openId().uiLocales().stream()
                .map(Language::of)
                .flatMap(Optional::stream)
                .findFirst()
                .map(Language::getTag)
                .orElse(Policies.FALLBACK_LANGUAGE);
    }
}
