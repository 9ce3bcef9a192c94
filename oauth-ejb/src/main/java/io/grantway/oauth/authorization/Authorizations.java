package io.grantway.oauth.authorization;

import static io.grantway.consent.permission.Permission.TRANSACTIONS_WRITE;
import static io.grantway.oauth.OAuthException.invalidRequest;

import io.grantway.consent.permission.Permission;
import io.grantway.consent.policy.Policies;
import io.grantway.consent.record.ConsentDecision;
import io.grantway.consent.record.Consents;
import io.grantway.consent.record.Spendings;
import io.grantway.oauth.AuthorizationDetails;
import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Resources;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.account.Accounts;
import io.grantway.oauth.account.Login;
import io.grantway.oauth.activity.Activity;
import io.grantway.oauth.activity.ActivityCounter;
import io.grantway.oauth.authorization.InvalidSession.Reason;
import io.grantway.oauth.client.AuthMethod;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.client.Clients;
import io.grantway.oauth.grant.GrantAction;
import io.grantway.oauth.grant.GrantHandles;
import io.grantway.oauth.grant.GrantRequest;
import io.grantway.oauth.openid.Acr;
import io.grantway.oauth.openid.GrantedScope;
import io.grantway.oauth.openid.IdTokenHint;
import io.grantway.oauth.openid.IdTokens;
import io.grantway.oauth.openid.IdentityGrants;
import io.grantway.oauth.openid.IdentityScope;
import io.grantway.oauth.openid.OpenIdClients;
import io.grantway.oauth.passkey.Passkeys;
import io.grantway.oauth.redirect.RedirectUris;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The authorization core (RFC 6749 §4.1 with mandatory PKCE): begin, review, approve or deny. The
 * hosted pages, API mode and the standard endpoints are skins over it.
 */
@Stateless
public class Authorizations {

    /** What is said of a request that wants more than the user has. */
    public static final String NO_SECOND_FACTOR =
            "transactions:write needs a second factor, which the user has to set up first";

    private static final int MIN_STATE_LENGTH = 8;
    private static final int MAX_STATE_LENGTH = 1_024;
    private static final Set<Prompt> PROMPTS_WITHOUT_PAGE = Set.of(Prompt.CONSENT, Prompt.LOGIN);
    private static final Set<StepUp> CAN_STEP_UP = Set.of(StepUp.BY_CODE, StepUp.BY_PASSKEY);
    private static final Map<String, OAuthError> NOT_SUPPORTED =
            Map.of(
                    "request", OAuthError.REQUEST_NOT_SUPPORTED,
                    "request_uri", OAuthError.REQUEST_URI_NOT_SUPPORTED,
                    "registration", OAuthError.REGISTRATION_NOT_SUPPORTED);

    @Inject Clients clients;
    @Inject RedirectUris redirectUris;
    @Inject PushedRequests pushedRequests;
    @Inject Resources resources;
    @Inject SessionTokens sessionTokens;
    @Inject AuthorizationCodes codes;
    @Inject Consents consents;
    @Inject Spendings spendings;
    @Inject IdentityGrants identityGrants;
    @Inject GrantHandles grantHandles;
    @Inject IdTokens idTokens;
    @Inject OpenIdClients openIdClients;
    @Inject Accounts accounts;
    @Inject Passkeys passkeys;
    @Inject Policies policies;
    @Inject ActivityCounter activity;
    @Inject OAuthSettings settings;
    @Inject Clock clock;

    /**
     * Checks a request and starts its session.
     *
     * @return the session token, good for 10 minutes
     * @throws AuthorizationRefused where the fault may be told to the redirect URI
     * @throws OAuthException where client or redirect URI are wrong: to be answered directly
     */
    public String begin(AuthorizationRequest sent) {
        var client = client(sent.get("client_id"));
        var request = pushedOr(sent, client);
        requireRedirectUri(client, request);
        try {
            return sessionTokens.seal(session(client, request));
        } catch (OAuthException refusal) {
            throw new AuthorizationRefused(
                    refusal, request.get("redirect_uri"), request.get("state"));
        }
    }

    /**
     * Checks a request without starting anything.
     *
     * @throws OAuthException saying what is wrong
     */
    public void check(Client client, AuthorizationRequest request) {
        requireRedirectUri(client, request);
        sessionTokens.seal(session(client, request));
    }

    /**
     * The session of a request that a first-party application takes its user through itself: where
     * it needs no page, it needs no redirect URI.
     *
     * @param id of the session, the same in each of its steps
     * @param startedAt when the first of them was
     * @throws OAuthException saying what is wrong
     */
    public AuthorizationSession direct(
            Client client, AuthorizationRequest request, UUID id, Instant startedAt) {
        if (request.get("redirect_uri") != null) {
            redirectUris.require(client, request.get("redirect_uri"));
        }
        var session = session(client, request, id, startedAt);
        requirePromptWithoutPage(session.openId());
        return session;
    }

    /** What the client pushed counts alone: not what the browser adds (RFC 9101 §6.3). */
    private AuthorizationRequest pushedOr(AuthorizationRequest request, Client client) {
        var requestUri = request.get("request_uri");
        return !request.generationOne() && PushedRequests.isOne(requestUri)
                ? AuthorizationRequest.pushed(pushedRequests.take(client, requestUri))
                : request;
    }

    private void requireRedirectUri(Client client, AuthorizationRequest request) {
        if (request.get("redirect_uri") == null) {
            throw invalidRequest("Missing required parameter: redirect_uri");
        }
        redirectUris.require(client, request.get("redirect_uri"));
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

    /**
     * Whether a sign-in is what the request wants: fresh enough, of the expected user, and with the
     * second factor where that is wanted and the user has one.
     */
    public boolean suits(AuthorizationSession session, Login login) {
        return !session.wantsFresherThan(login)
                && isExpected(session, login)
                && !CAN_STEP_UP.contains(stepUp(session, login));
    }

    /** Whether who has a second factor has to prove it. */
    public boolean wantsTwoFactors(AuthorizationSession session) {
        return demandsTwoFactors(session)
                || Acr.mostWanted(session.openId().acrValues())
                        .filter(Acr.TWO_FACTORS::equals)
                        .isPresent();
    }

    /** What this user can do for a request that wants a second factor. */
    public StepUp stepUp(AuthorizationSession session, Login login) {
        if (Acr.of(login.methods()) == Acr.TWO_FACTORS || !wantsTwoFactors(session)) {
            return StepUp.NOT_NEEDED;
        }
        if (accounts.hasSecondFactor(login.userId())) {
            return StepUp.BY_CODE;
        }
        if (passkeys.hasAny(login.userId())) {
            return StepUp.BY_PASSKEY;
        }
        return demandsTwoFactors(session) ? StepUp.NOT_POSSIBLE : StepUp.NOT_NEEDED;
    }

    /** Whether who has none gets nothing, as the application wants it for transactions. */
    private static boolean demandsTwoFactors(AuthorizationSession session) {
        return session.client().security().secondFactorForTransactions()
                && session.requested().contains(TRANSACTIONS_WRITE);
    }

    /** Refuses a request that can't be granted as it is; its session stays as it was. */
    public AuthorizationRefused refusal(
            AuthorizationSession session, OAuthError error, String description) {
        return new AuthorizationRefused(
                new OAuthException(error, description), session.redirectUri(), session.state());
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
        requireGrantOf(login.userId(), session);
        var held = held(session, login.userId());
        var known = identityGrants.of(login.userId(), session.client().applicationId());
        if (held.containsAll(session.requested())
                && known.containsAll(session.openId().scopes())
                && !session.openId().asks(Prompt.CONSENT)
                && !takesBack(session)) {
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
     * Whether an answer ends what was granted before: never without the user, as anybody can send
     * the user's browser here.
     */
    private static boolean takesBack(AuthorizationSession session) {
        return session.grant() != null && session.grant().action() != GrantAction.MERGE;
    }

    /** What the user grants already; payments only where it is as much as is asked for. */
    private Set<Permission> held(AuthorizationSession session, UUID userId) {
        var applicationId = session.client().applicationId();
        var held = consents.granted(userId, applicationId);
        if (!session.requested().contains(TRANSACTIONS_WRITE)
                || !held.contains(TRANSACTIONS_WRITE)
                || spendings.isGranted(userId, applicationId, session.limit())) {
            return held;
        }
        var less = EnumSet.copyOf(held);
        less.remove(TRANSACTIONS_WRITE);
        return less;
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
     *     granted than was asked for; interaction_required where the user lacks a second factor
     * @throws InvalidSession where the session was completed before
     */
    public AuthorizationResponse approve(
            AuthorizationSession session, Login login, ConsentAnswer answer) {
        if (!session.requested().containsAll(answer.granted())) {
            throw new OAuthException(
                    OAuthError.INVALID_SCOPE, "More is granted than the session asks for");
        }
        if (answer.granted().isEmpty()
                && (!session.openId().isOpenId() || session.grant() != null)) {
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
        return refusal(session, OAuthError.ACCESS_DENIED, "The user denied the request");
    }

    /** Deletes some of what no living session can point at; how many rows. */
    public int purge(int batch) {
        return codes.purge(batch) + pushedRequests.purge(batch);
    }

    private AuthorizationResponse complete(
            AuthorizationSession session,
            Login login,
            Set<Permission> granted,
            ConsentAnswer toRecord) {
        if (!suits(session, login)) {
            throw new OAuthException(OAuthError.LOGIN_REQUIRED, signInAgain(session, login));
        }
        if (stepUp(session, login) == StepUp.NOT_POSSIBLE) {
            throw new OAuthException(OAuthError.INTERACTION_REQUIRED, NO_SECOND_FACTOR);
        }
        requireGrantOf(login.userId(), session);
        var grantId = session.grant() == null ? null : grantHandles.name(session.grant());
        var issued =
                codes.issue(
                        session,
                        login,
                        new GrantedScope(session.openId().scopes(), granted),
                        grantId);
        if (issued.isEmpty()) {
            var again =
                    codes.reissue(session, login)
                            .orElseThrow(() -> new InvalidSession(Reason.SPENT));
            return new AuthorizationResponse(session.redirectUri(), again, session.state());
        }
        var applicationId = session.client().applicationId();
        if (toRecord != null) {
            identityGrants.add(login.userId(), applicationId, session.openId().scopes());
        }
        if (toRecord != null && !session.requested().isEmpty()) {
            consents.record(
                    new ConsentDecision(
                            session.client().partnerId(),
                            login.userId(),
                            applicationId,
                            session.requested(),
                            granted,
                            session.limit(),
                            toRecord.policyVersion(),
                            toRecord.circumstances()));
        }
        if (!consents.confirm(login.userId(), applicationId, granted)) {
            throw consentRequired("The consent was withdrawn", session);
        }
        if (session.grant() != null) {
            manage(session, login.userId(), granted, grantId, toRecord);
        }
        activity.count(applicationId, Activity.SIGN_IN);
        return new AuthorizationResponse(session.redirectUri(), issued.get(), session.state());
    }

    private String signInAgain(AuthorizationSession session, Login login) {
        return switch (stepUp(session, login)) {
            case BY_CODE -> "The user has to sign in again, with a one-time code";
            case BY_PASSKEY -> "The user has to sign in with a passkey, on the hosted pages";
            default -> "The user has to sign in again";
        };
    }

    /** A grant is of one user: nobody else's consent goes into it. */
    private void requireGrantOf(UUID userId, AuthorizationSession session) {
        var request = session.grant();
        if (request != null
                && request.grantId() != null
                && grantHandles
                        .user(request.grantId(), session.client().applicationId())
                        .filter(userId::equals)
                        .isEmpty()) {
            throw goneGrant(session);
        }
    }

    private AuthorizationRefused goneGrant(AuthorizationSession session) {
        return refusal(
                session,
                OAuthError.INVALID_GRANT_ID,
                "grant_id is not a grant of the user who has signed in");
    }

    /** Names the grant, and leaves in it no more than the request wants there. */
    private void manage(
            AuthorizationSession session,
            UUID userId,
            Set<Permission> granted,
            String grantId,
            ConsentAnswer answer) {
        var applicationId = session.client().applicationId();
        if (takesBack(session)) {
            consents.revoke(
                    userId,
                    applicationId,
                    EnumSet.complementOf(EnumSet.copyOf(granted)),
                    answer.circumstances());
            identityGrants.keep(userId, applicationId, session.openId().scopes());
        }
        if (!grantHandles.give(session.grant(), userId, applicationId, grantId)) {
            throw goneGrant(session);
        }
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
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return session(client, request, Secrets.timeOrderedId(now.toEpochMilli()), now);
    }

    private AuthorizationSession session(
            Client client, AuthorizationRequest request, UUID id, Instant startedAt) {
        if (client.security().pushedRequired() && !request.pushed()) {
            throw invalidRequest("The application has to push its requests first");
        }
        checkResponse(request);
        checkState(request);
        resources.require(request.get("resource"));
        var challenge =
                CodeChallenge.of(
                        request.get("code_challenge"), request.get("code_challenge_method"));
        var limit = AuthorizationDetails.parse(request.get(AuthorizationDetails.NAME));
        var scope = requested(client, request, limit != null);
        var grant = grant(client, request, scope);
        return new AuthorizationSession(
                id,
                client,
                request.get("redirect_uri"),
                request.get("state"),
                challenge,
                scope.permissions(),
                limit,
                grant,
                openId(scope, client, request),
                dpopJkt(request.get("dpop_jkt")),
                startedAt,
                startedAt.plus(settings.sessionLifetime()));
    }

    /** Only for clients that can prove themselves (Grant Management, §5.1). */
    private GrantRequest grant(Client client, AuthorizationRequest request, GrantedScope scope) {
        var grant = request.generationOne() ? null : GrantRequest.of(request::get);
        if (grant == null) {
            return null;
        }
        if (client.security().authMethod() == AuthMethod.NONE) {
            throw new OAuthException(
                    OAuthError.UNAUTHORIZED_CLIENT,
                    "Grants are managed by clients that authenticate themselves");
        }
        if (scope.permissions().isEmpty()) {
            throw invalidRequest("grant_management_action needs a permission in scope");
        }
        if (grant.grantId() != null
                && grantHandles.user(grant.grantId(), client.applicationId()).isEmpty()) {
            throw GrantRequest.unknown();
        }
        return grant;
    }

    private static String dpopJkt(String value) {
        if (value != null && !value.matches("[A-Za-z0-9_-]{43}")) {
            throw invalidRequest("dpop_jkt must be 43 characters of base64url (SHA-256)");
        }
        return value;
    }

    private static void checkState(AuthorizationRequest request) {
        var state = request.get("state");
        if (state == null && request.generationOne()) {
            throw invalidRequest("Missing required parameter: state");
        }
        var least = request.generationOne() ? MIN_STATE_LENGTH : 1;
        if (state != null && (state.length() < least || state.length() > MAX_STATE_LENGTH)) {
            throw invalidRequest("state must be " + least + " to 1024 characters");
        }
    }

    private static void checkResponse(AuthorizationRequest request) {
        if (!request.generationOne()) {
            NOT_SUPPORTED.forEach(
                    (name, error) -> {
                        if (request.get(name) != null) {
                            throw new OAuthException(error, name + " is not supported");
                        }
                    });
        }
        var responseType = request.get("response_type");
        if (responseType == null) {
            throw invalidRequest("Missing required parameter: response_type");
        }
        if (!"code".equals(responseType)) {
            throw new OAuthException(
                    OAuthError.UNSUPPORTED_RESPONSE_TYPE, "response_type must be code");
        }
        var mode = request.get("response_mode");
        if (mode != null && !mode.equals("query") && !request.generationOne()) {
            throw invalidRequest("response_mode must be query or absent");
        }
    }

    /**
     * What a request asks for. The scopes of OpenID Connect mean nothing without {@code openid},
     * and are left out then (RFC 6749 §3.3).
     *
     * @param pays whether it says how much is to be paid, which asks for the permission, too
     */
    private static GrantedScope requested(
            Client client, AuthorizationRequest request, boolean pays) {
        if (pays && !client.approved().contains(TRANSACTIONS_WRITE)) {
            throw AuthorizationDetails.invalid(
                    "need transactions:write, which the application may not ask for");
        }
        var permissions = EnumSet.noneOf(Permission.class);
        if (pays) {
            permissions.add(TRANSACTIONS_WRITE);
        }
        var scope = request.get("scope");
        if (scope == null || scope.isBlank()) {
            return new GrantedScope(Set.of(), pays ? permissions : client.approved());
        }
        var identity = EnumSet.noneOf(IdentityScope.class);
        for (var token : scope.trim().split(" +")) {
            var known = IdentityScope.ofScope(token).filter(any -> !request.generationOne());
            if (known.isPresent()) {
                identity.add(known.get());
            } else {
                permissions.add(
                        Permission.ofScope(token)
                                .filter(client.approved()::contains)
                                .orElseThrow(Authorizations::notApproved));
            }
        }
        if (!identity.contains(IdentityScope.OPENID)) {
            identity.clear();
            if (permissions.isEmpty()) {
                throw new OAuthException(
                        OAuthError.INVALID_SCOPE, "scope has nothing that counts without openid");
            }
        }
        return new GrantedScope(identity, permissions);
    }

    private static OAuthException notApproved() {
        return new OAuthException(
                OAuthError.INVALID_SCOPE,
                "scope has a permission that the application may not ask for");
    }

    private OpenIdRequest openId(GrantedScope scope, Client client, AuthorizationRequest request) {
        var subjectHint = subjectHint(client, request.get("id_token_hint"));
        var openId =
                OpenIdRequest.of(
                        scope.identity(),
                        name ->
                                name.equals(OpenIdRequest.SUBJECT_HINT)
                                        ? subjectHint
                                        : request.get(name));
        if (request.generationOne()) {
            requirePromptWithoutPage(openId);
        }
        return openId;
    }

    private static void requirePromptWithoutPage(OpenIdRequest openId) {
        if (!PROMPTS_WITHOUT_PAGE.containsAll(openId.prompt())) {
            throw invalidRequest("prompt must be consent or login");
        }
    }

    private String subjectHint(Client client, String idTokenHint) {
        if (idTokenHint == null) {
            return null;
        }
        return idTokens.read(idTokenHint)
                .filter(hint -> hint.clientId().equals(client.clientKey()))
                .map(IdTokenHint::subject)
                .orElseThrow(
                        () ->
                                invalidRequest(
                                        "id_token_hint is not an ID token that this client got"));
    }

    private boolean isExpected(AuthorizationSession session, Login login) {
        var expected = session.openId().subjectHint();
        return expected == null
                || expected.equals(
                        openIdClients
                                .pairwiseSubject(session.client(), login.userId())
                                .orElseGet(login.userId()::toString));
    }

    private ConsentRequired consentRequired(String description, AuthorizationSession session) {
        return new ConsentRequired(
                description,
                session.requested(),
                session.limit(),
                policies.currentDataAccessVersion(),
                sessionTokens.seal(session));
    }
}
