package io.grantway.oauth.authorization;

import static io.grantway.consent.permission.Permission.TRANSACTIONS_WRITE;
import static io.grantway.oauth.OAuthException.invalidRequest;

import io.grantway.consent.permission.Permission;
import io.grantway.oauth.AuthorizationDetails;
import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Resources;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.client.AuthMethod;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.client.Clients;
import io.grantway.oauth.client.InvalidClientKey;
import io.grantway.oauth.grant.GrantHandles;
import io.grantway.oauth.grant.GrantRequest;
import io.grantway.oauth.openid.GrantedScope;
import io.grantway.oauth.openid.IdTokenHint;
import io.grantway.oauth.openid.IdTokens;
import io.grantway.oauth.openid.IdentityScope;
import io.grantway.oauth.redirect.RedirectUris;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Checks what an authorization request says (RFC 6749 §4.1.1), and makes its session of it. */
@Dependent
class RequestedSessions {

    private static final int MIN_STATE_LENGTH = 8;
    private static final int MAX_STATE_LENGTH = 1_024;
    private static final Set<Prompt> PROMPTS_WITHOUT_PAGE = Set.of(Prompt.CONSENT, Prompt.LOGIN);
    private static final Map<String, OAuthError> NOT_SUPPORTED =
            Map.of(
                    "request", OAuthError.REQUEST_NOT_SUPPORTED,
                    "request_uri", OAuthError.REQUEST_URI_NOT_SUPPORTED,
                    "registration", OAuthError.REGISTRATION_NOT_SUPPORTED);

    @Inject Clients clients;
    @Inject RedirectUris redirectUris;
    @Inject PushedRequests pushedRequests;
    @Inject Resources resources;
    @Inject GrantHandles grantHandles;
    @Inject IdTokens idTokens;
    @Inject OAuthSettings settings;
    @Inject Clock clock;

    /** What the client pushed counts alone: not what the browser adds (RFC 9101 §6.3). */
    AuthorizationRequest pushedOr(AuthorizationRequest request, Client client) {
        var requestUri = request.get("request_uri");
        return !request.generationOne() && PushedRequests.isOne(requestUri)
                ? AuthorizationRequest.pushed(pushedRequests.take(client, requestUri))
                : request;
    }

    void requireRedirectUri(Client client, AuthorizationRequest request) {
        if (request.get("redirect_uri") == null) {
            throw invalidRequest("Missing required parameter: redirect_uri");
        }
        redirectUris.require(client, request.get("redirect_uri"));
    }

    /**
     * The session of a request that needs no page, and so no redirect URI.
     *
     * @throws OAuthException saying what is wrong with it
     */
    AuthorizationSession direct(
            Client client, AuthorizationRequest request, UUID id, Instant startedAt) {
        if (request.get("redirect_uri") != null) {
            redirectUris.require(client, request.get("redirect_uri"));
        }
        var session = session(client, request, id, startedAt);
        requirePromptWithoutPage(session.openId());
        return session;
    }

    Client client(String clientId) {
        if (clientId == null) {
            throw invalidRequest("Missing required parameter: client_id");
        }
        try {
            return clients.identify(clientId);
        } catch (InvalidClientKey e) {
            throw new OAuthException(OAuthError.INVALID_CLIENT, "Unknown client_id");
        }
    }

    /**
     * The session of a request that comes now.
     *
     * @throws OAuthException saying what is wrong with it
     */
    AuthorizationSession session(Client client, AuthorizationRequest request) {
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
                                .orElseThrow(RequestedSessions::notApproved));
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
}
