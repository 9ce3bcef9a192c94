package io.grantway.oauth.authorization;

import static io.grantway.oauth.OAuthException.invalidRequest;

import io.grantway.consent.permission.Permission;
import io.grantway.consent.policy.Policies;
import io.grantway.consent.record.ConsentDecision;
import io.grantway.consent.record.Consents;
import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.account.Login;
import io.grantway.oauth.authorization.InvalidSession.Reason;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.client.Clients;
import io.grantway.oauth.redirect.RedirectUris;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The authorization core (RFC 6749 §4.1 with mandatory PKCE): begin, review, approve or deny. The
 * hosted pages, API mode and the standard endpoints are skins over it.
 */
@Stateless
public class Authorizations {

    private static final int MIN_STATE_LENGTH = 8;
    private static final int MAX_STATE_LENGTH = 1_024;
    private static final Set<String> PROMPTS = Set.of("consent", "login");

    @Inject Clients clients;
    @Inject RedirectUris redirectUris;
    @Inject SessionTokens sessionTokens;
    @Inject AuthorizationCodes codes;
    @Inject Consents consents;
    @Inject Policies policies;
    @Inject OAuthSettings settings;
    @Inject Clock clock;

    /**
     * Checks a request and starts its session.
     *
     * @return the session token, good for 10 minutes
     * @throws AuthorizationRefused where the fault may be told to the redirect URI
     * @throws OAuthException where client or redirect URI are wrong: to be answered directly
     */
    public String begin(AuthorizationRequest request) {
        var client = client(request.clientId());
        if (request.redirectUri() == null) {
            throw invalidRequest("Missing required parameter: redirect_uri");
        }
        redirectUris.require(client, request.redirectUri());
        try {
            return sessionTokens.seal(session(client, request));
        } catch (OAuthException refusal) {
            throw new AuthorizationRefused(refusal, request.redirectUri(), request.state());
        }
    }

    /**
     * The session of a token.
     *
     * @throws InvalidSession where the token is malformed or expired
     */
    public AuthorizationSession session(String sessionToken) {
        return sessionTokens.open(sessionToken);
    }

    /**
     * The session of a token in the hands of the application that began it.
     *
     * @throws InvalidSession where the token is malformed or expired
     * @throws OAuthException invalid_request where another application began it
     */
    public AuthorizationSession session(String sessionToken, Client caller) {
        var session = sessionTokens.open(sessionToken);
        if (!session.client().applicationId().equals(caller.applicationId())) {
            throw invalidRequest("The session was started by another client");
        }
        return session;
    }

    /**
     * Makes sure that the session waits for an answer.
     *
     * @throws InvalidSession where it was completed before
     */
    public void requireUnspent(AuthorizationSession session) {
        if (codes.isSpent(session)) {
            throw new InvalidSession(Reason.SPENT);
        }
    }

    /** Whether this user has to be asked, and what for. */
    public ConsentReview review(AuthorizationSession session, Login login) {
        return review(session, login, Policies.FALLBACK_LANGUAGE);
    }

    /**
     * Whether this user has to be asked, and what for.
     *
     * @param language of what is said of changed texts (RFC 5646 §2.1)
     */
    public ConsentReview review(AuthorizationSession session, Login login, String language) {
        var held = consents.granted(login.userId(), session.client().applicationId());
        if (held.containsAll(session.requested()) && !session.prompt().contains("consent")) {
            return new ConsentReview.AlreadyGranted();
        }
        return new ConsentReview.Due(
                clients.profile(session.client().applicationId()),
                new TreeSet<>(session.requested()),
                session.required(),
                held,
                policies.currentDataAccessVersion(),
                consents.changes(login.userId(), session.client().applicationId(), language));
    }

    /**
     * Issues the code of a session on what the user granted before.
     *
     * @throws ConsentRequired where that is not all that the session asks for
     * @throws InvalidSession where the session was completed before
     */
    public AuthorizationResponse approve(AuthorizationSession session, Login login) {
        if (!(review(session, login) instanceof ConsentReview.AlreadyGranted)) {
            throw consentRequired("The user has to agree to the permissions first", session);
        }
        return complete(session, login, session.requested(), null);
    }

    /**
     * Records what the user ticked and issues the code of the session. The same call again gets the
     * same code while that waits to be redeemed; the answer is recorded once.
     *
     * @throws ConsentRequired where the answer leaves out a required permission, was given to
     *     another policy version, or was withdrawn at this very moment
     * @throws OAuthException access_denied where nothing is granted; invalid_scope where more is
     *     granted than was asked for
     * @throws InvalidSession where the session was completed before
     */
    public AuthorizationResponse approve(
            AuthorizationSession session, Login login, ConsentAnswer answer) {
        if (!session.requested().containsAll(answer.granted())) {
            throw new OAuthException(
                    OAuthError.INVALID_SCOPE, "More is granted than the session asks for");
        }
        if (answer.granted().isEmpty()) {
            throw new OAuthException(OAuthError.ACCESS_DENIED, "The user granted no permission");
        }
        if (!answer.granted().containsAll(session.required())) {
            throw consentRequired("A permission that the application requires is missing", session);
        }
        if (!policies.currentDataAccessVersion().equals(answer.policyVersion())) {
            throw consentRequired("The answer is to another version of the policy", session);
        }
        return complete(session, login, answer.granted(), answer);
    }

    /**
     * Ends the session without a code.
     *
     * @return the refusal to send the browser back with
     */
    public AuthorizationRefused deny(AuthorizationSession session) {
        codes.deny(session);
        return new AuthorizationRefused(
                new OAuthException(OAuthError.ACCESS_DENIED, "The user denied the request"),
                session.redirectUri(),
                session.state());
    }

    /** Deletes some of what no living session can point at; how many rows. */
    public int purge(int batch) {
        return codes.purge(batch);
    }

    private AuthorizationResponse complete(
            AuthorizationSession session,
            Login login,
            Set<Permission> granted,
            ConsentAnswer toRecord) {
        if (session.wantsFresherThan(login)) {
            throw new OAuthException(
                    OAuthError.LOGIN_REQUIRED, "prompt=login: the user has to sign in again");
        }
        var issued = codes.issue(session, login, granted);
        if (issued.isEmpty()) {
            var again =
                    codes.reissue(session, login)
                            .orElseThrow(() -> new InvalidSession(Reason.SPENT));
            return new AuthorizationResponse(session.redirectUri(), again, session.state());
        }
        var applicationId = session.client().applicationId();
        if (toRecord != null) {
            consents.record(
                    new ConsentDecision(
                            session.client().partnerId(),
                            login.userId(),
                            applicationId,
                            session.requested(),
                            granted,
                            toRecord.policyVersion(),
                            toRecord.circumstances()));
        }
        if (!consents.confirm(login.userId(), applicationId, granted)) {
            throw consentRequired("The consent was withdrawn", session);
        }
        return new AuthorizationResponse(session.redirectUri(), issued.get(), session.state());
    }

    private Client client(String clientId) {
        if (clientId == null) {
            throw invalidRequest("Missing required parameter: client_id");
        }
        try {
            return clients.identify(clientId);
        } catch (io.grantway.oauth.client.InvalidClientKey e) {
            throw new OAuthException(OAuthError.INVALID_CLIENT, "Unknown client_id");
        }
    }

    private AuthorizationSession session(Client client, AuthorizationRequest request) {
        if (request.responseType() == null) {
            throw invalidRequest("Missing required parameter: response_type");
        }
        if (!"code".equals(request.responseType())) {
            throw new OAuthException(
                    OAuthError.UNSUPPORTED_RESPONSE_TYPE, "response_type must be code");
        }
        checkState(request);
        var challenge = CodeChallenge.of(request.codeChallenge(), request.codeChallengeMethod());
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new AuthorizationSession(
                Secrets.timeOrderedId(now.toEpochMilli()),
                client,
                request.redirectUri(),
                request.state(),
                challenge,
                requested(client, request.scope()),
                prompt(request.prompt()),
                now,
                now.plus(settings.sessionLifetime()));
    }

    private static void checkState(AuthorizationRequest request) {
        var state = request.state();
        if (state == null && request.stateRequired()) {
            throw invalidRequest("Missing required parameter: state");
        }
        var least = request.stateRequired() ? MIN_STATE_LENGTH : 1;
        if (state != null && (state.length() < least || state.length() > MAX_STATE_LENGTH)) {
            throw invalidRequest("state must be " + least + " to 1024 characters");
        }
    }

    private static Set<Permission> requested(Client client, String scope) {
        if (scope == null || scope.isBlank()) {
            return client.approved();
        }
        var requested = EnumSet.noneOf(Permission.class);
        for (var token : scope.trim().split(" +")) {
            var permission =
                    Permission.ofScope(token)
                            .filter(client.approved()::contains)
                            .orElseThrow(
                                    () ->
                                            new OAuthException(
                                                    OAuthError.INVALID_SCOPE,
                                                    "scope has a permission that the application"
                                                            + " may not ask for"));
            requested.add(permission);
        }
        return requested;
    }

    private static Set<String> prompt(String prompt) {
        if (prompt == null || prompt.isBlank()) {
            return Set.of();
        }
        var prompts = new TreeSet<>(Arrays.asList(prompt.trim().split(" +")));
        if (!PROMPTS.containsAll(prompts)) {
            throw invalidRequest("prompt must be consent or login");
        }
        return prompts;
    }

    private ConsentRequired consentRequired(String description, AuthorizationSession session) {
        return new ConsentRequired(
                description,
                session.requested(),
                policies.currentDataAccessVersion(),
                sessionTokens.seal(session));
    }
}
