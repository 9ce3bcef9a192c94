package io.grantway.oauth.token;

import static io.grantway.consent.permission.Permission.TRANSACTIONS_WRITE;
import static io.grantway.oauth.OAuthException.invalidGrant;

import io.grantway.consent.permission.SpendingLimit;
import io.grantway.consent.record.ConsentRevoked;
import io.grantway.consent.record.UserErased;
import io.grantway.oauth.AuthorizationDetails;
import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.account.AccountDeleted;
import io.grantway.oauth.account.SignInEnded;
import io.grantway.oauth.activity.Activity;
import io.grantway.oauth.activity.ActivityCounter;
import io.grantway.oauth.authorization.AuthorizationCodes;
import io.grantway.oauth.authorization.CodeReplayed;
import io.grantway.oauth.authorization.CodeVerifier;
import io.grantway.oauth.authorization.IssuedCode;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.client.GrantType;
import io.grantway.oauth.grant.GrantHandles;
import io.grantway.oauth.openid.GrantedScope;
import io.grantway.oauth.openid.IdToken;
import io.grantway.oauth.openid.IdTokens;
import io.grantway.oauth.openid.IdentityGrants;
import io.grantway.oauth.openid.IdentityTakenBack;
import io.grantway.oauth.openid.OpenIdClients;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

/** Access and refresh tokens: issued, rotated, revoked. */
@Stateless
public class Tokens {

    static final String BEARER = "Bearer";
    static final String DPOP = "DPoP";

    @Inject TokenFamilyRepository families;
    @Inject AuthorizationCodes codes;
    @Inject OpenIdClients openIdClients;
    @Inject IdTokens idTokens;
    @Inject IdentityGrants identityGrants;
    @Inject GrantHandles grantHandles;
    @Inject AccessTokens accessTokens;
    @Inject RefreshTokens refreshTokens;
    @Inject ActivityCounter activity;
    @Inject Secrets secrets;
    @Inject OAuthSettings settings;
    @Inject Clock clock;

    /**
     * Exchanges a code for tokens (RFC 6749 §4.1.3, RFC 7636 §4.5).
     *
     * @param details null, or authorization details that are no more than what was granted (RFC
     *     9396 §6)
     * @throws OAuthException invalid_grant where the code is not valid for this client, redirect
     *     URI and verifier; a code that was used before also revokes what it gave;
     *     invalid_authorization_details where those ask for more, and the code is not spent
     */
    public TokenAnswer redeem(
            Client client, String code, String redirectUri, CodeVerifier verifier, String details) {
        client.require(GrantType.AUTHORIZATION_CODE);
        var now = now();
        var familyId = Secrets.timeOrderedId(now.toEpochMilli());
        try {
            var key = Bindings.ofNew(client);
            var issued = codes.redeem(client, code, redirectUri, verifier, familyId);
            var family = family(familyId, issued, client, key, now);
            families.insert(family);
            var limit = limit(family.state(), issued.scope(), details);
            return answer(family.state(), client, issued.scope(), limit, issued.nonce(), key)
                    .withGrantId(client.authenticated() ? issued.grantId() : null);
        } catch (CodeReplayed replay) {
            if (replay.familyId() != null) {
                families.revoke(replay.familyId(), now);
            }
            throw replay;
        }
    }

    /**
     * Rotates a refresh token (RFC 6749 §6, RFC 9700 §4.14.2). The identical retry of the same
     * client within the retry window gets the same answer again.
     *
     * @param scope null, or a part of what the family carries
     * @param details null, or authorization details that are no more than the family's (RFC 9396
     *     §6)
     * @throws OAuthException invalid_grant where the token is unknown, expired, revoked or another
     *     client's; one that was rotated before also revokes its family
     */
    public TokenAnswer refresh(Client client, String refreshToken, String scope, String details) {
        client.require(GrantType.REFRESH_TOKEN);
        var presented = refreshTokens.read(refreshToken).orElseThrow(Tokens::unknownRefreshToken);
        var family = genuine(presented);
        if (!family.applicationId().equals(client.applicationId())) {
            throw invalidGrant("The refresh token was issued to another client");
        }
        var now = now();
        if (!family.isAlive(now)) {
            throw invalidGrant("The refresh token has expired or was revoked");
        }
        var key = Bindings.ofNext(client, family);
        var narrowed = narrowed(family, scope);
        var limit = limit(family, narrowed, details);
        if (presented.generation() == family.generation()
                && families.rotate(
                                family.id(),
                                family.generation(),
                                now,
                                now.plus(client.refreshTokenLifetime()),
                                endOfFamily(client, now))
                        == 1) {
            return answer(family.rotated(now), client, narrowed, limit, null, key);
        }
        return retried(client, presented, narrowed, limit, key);
    }

    /**
     * A token for the application itself (RFC 6749 §4.4): it speaks for no user and carries no
     * permission of one.
     *
     * @param scope null, or what of {@link GrantScope} it is for; anything else is passed over
     * @throws OAuthException invalid_client where the client did not prove its secret
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public TokenAnswer clientCredentials(Client client, String scope) {
        client.requireAuthenticated();
        client.require(GrantType.CLIENT_CREDENTIALS);
        activity.count(client.applicationId(), Activity.TOKEN);
        var key = Bindings.ofNew(client);
        var granted = GrantScope.of(scope);
        return new TokenAnswer(
                accessTokens.issueForClient(client, now(), granted, key),
                type(key),
                client.accessTokenLifetime().toSeconds(),
                null,
                null,
                granted,
                null,
                null,
                null,
                null);
    }

    /** Kills all tokens of the application for the user, and codes on their way. */
    public void revokeAll(UUID userId, UUID applicationId) {
        codes.cancel(userId, applicationId);
        families.revokeAll(userId, applicationId, clock.instant());
    }

    /** Kills the tokens of one sign-in to an application. */
    public void revoke(UUID familyId) {
        families.revoke(familyId, clock.instant());
    }

    /** Deletes some of the families whose last token has died; how many. */
    public int purge(int batch) {
        return families.purge(clock.instant(), batch);
    }

    /**
     * Codes go first: a redemption that runs beside this holds the row of its code, so that its
     * family is seen here, or its code is gone before it comes.
     */
    public void onConsentRevoked(@Observes ConsentRevoked event) {
        for (var permission : event.revoked()) {
            codes.cancel(event.userId(), event.applicationId(), permission.scope());
        }
        for (var permission : event.revoked()) {
            families.narrow(event.userId(), event.applicationId(), permission.scope());
        }
        families.revokeEmpty(event.userId(), event.applicationId(), clock.instant());
        if (event.remaining().isEmpty()) {
            disconnect(event.userId(), event.applicationId());
        }
    }

    /** Codes go first, as above. */
    public void onIdentityTakenBack(@Observes IdentityTakenBack event) {
        for (var identity : event.scopes()) {
            codes.cancel(event.userId(), event.applicationId(), identity.scope());
            families.narrow(event.userId(), event.applicationId(), identity.scope());
        }
        families.revokeEmpty(event.userId(), event.applicationId(), clock.instant());
    }

    /** Takes back what the application may know of the user, with all tokens that tell it. */
    public void disconnect(UUID userId, UUID applicationId) {
        revokeAll(userId, applicationId);
        identityGrants.remove(userId, applicationId);
        grantHandles.remove(userId, applicationId);
    }

    /** Also ends the connections with applications that know the user and may do nothing. */
    public void onUserErased(@Observes UserErased event) {
        identityGrants
                .applications(event.userId(), event.tenantId())
                .forEach(applicationId -> disconnect(event.userId(), applicationId));
    }

    /**
     * Ends what OpenID Connect gave without {@code offline_access}; all else outlives the sign-in.
     * Codes go first, as above.
     */
    public void onSignInEnded(@Observes SignInEnded event) {
        codes.cancelOfSignIn(event.signInId());
        families.revokeOfSignIn(event.signInId(), clock.instant());
    }

    /** Codes go first, as above. */
    public void onAccountDeleted(@Observes AccountDeleted event) {
        codes.forget(event.userId());
        families.delete(event.userId());
    }

    private TokenFamily family(UUID id, IssuedCode issued, Client client, String key, Instant now) {
        return new TokenFamily(
                id,
                issued.userId(),
                issued.applicationId(),
                client.clientKey(),
                issued.scope(),
                secrets.randomText(),
                issued.methods(),
                issued.authenticatedAt(),
                now,
                now.plus(client.refreshTokenLifetime()),
                endOfFamily(client, now),
                issued.signInId(),
                openIdClients.pairwiseSubject(client, issued.userId()).orElse(null),
                key,
                SpendingLimit.parse(issued.spendingLimit()));
    }

    private TokenFamilyState genuine(RefreshTokens.Presented presented) {
        return refreshTokens.genuine(presented, families).orElseThrow(Tokens::unknownRefreshToken);
    }

    private TokenAnswer retried(
            Client client,
            RefreshTokens.Presented presented,
            String narrowed,
            SpendingLimit limit,
            String key) {
        var family = genuine(presented);
        var now = now();
        if (!family.isAlive(now)) {
            throw invalidGrant("The refresh token has expired or was revoked");
        }
        if (family.isRetry(presented.generation(), now, settings.refreshRetryWindow())) {
            return answer(family, client, narrowed, limit, null, key);
        }
        families.revoke(family.id(), now);
        throw new RefreshReplayed();
    }

    private TokenAnswer answer(
            TokenFamilyState family,
            Client client,
            String scope,
            SpendingLimit limit,
            String nonce,
            String key) {
        activity.count(client.applicationId(), Activity.TOKEN);
        var accessToken = accessTokens.issue(family, client, scope, limit, key);
        return new TokenAnswer(
                accessToken,
                type(key),
                client.accessTokenLifetime().toSeconds(),
                refreshTokens.of(family),
                client.refreshTokenLifetime().toSeconds(),
                scope,
                GrantedScope.parse(scope).isOpenId()
                        ? idToken(family, client, nonce, accessToken)
                        : null,
                null,
                limit,
                null);
    }

    private String idToken(
            TokenFamilyState family, Client client, String nonce, String accessToken) {
        return idTokens.issue(
                new IdToken(
                        family.knownAs(),
                        client.clientKey(),
                        family.rotatedAt(),
                        family.rotatedAt().plus(client.accessTokenLifetime()),
                        family.authenticatedAt(),
                        nonce,
                        family.methods(),
                        family.signInId(),
                        accessToken),
                openIdClients.settings(client.applicationId()).idTokenAlgorithm());
    }

    static String type(String key) {
        return key == null ? BEARER : DPOP;
    }

    private static String narrowed(TokenFamilyState family, String scope) {
        if (scope == null || scope.isBlank()) {
            return family.scope();
        }
        var held = Set.of(family.scope().split(" "));
        for (var token : scope.trim().split(" +")) {
            if (!held.contains(token)) {
                throw new OAuthException(
                        OAuthError.INVALID_SCOPE, "scope goes beyond what the user granted");
            }
        }
        return GrantedScope.parse(scope).format();
    }

    /** How much may be paid with the next access token of a family; null for any amount. */
    private static SpendingLimit limit(TokenFamilyState family, String scope, String details) {
        var asked = AuthorizationDetails.parse(details);
        var pays = GrantedScope.parse(scope).permissions().contains(TRANSACTIONS_WRITE);
        if (asked == null) {
            return pays ? family.limit() : null;
        }
        if (!pays || !SpendingLimit.covers(family.limit(), asked)) {
            throw AuthorizationDetails.beyond("the user granted");
        }
        return asked;
    }

    private static Instant endOfFamily(Client client, Instant now) {
        return now.plus(longer(client.refreshTokenLifetime(), client.accessTokenLifetime()));
    }

    private static Duration longer(Duration left, Duration right) {
        return left.compareTo(right) < 0 ? right : left;
    }

    /** Whole seconds, as in the claims of a token. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static OAuthException unknownRefreshToken() {
        return invalidGrant("The refresh token is not valid");
    }
}
