package io.grantway.oauth.token;

import static io.grantway.consent.permission.Permission.TRANSACTIONS_WRITE;

import io.grantway.consent.permission.SpendingLimit;
import io.grantway.oauth.DirectReads;
import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.client.ClientCredentials;
import io.grantway.oauth.client.Clients;
import io.grantway.oauth.client.InvalidClientKey;
import io.grantway.oauth.openid.GrantedScope;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Tells of single tokens, and revokes them, by the token itself. What was revoked a moment ago on
 * any node is gone: the busiest questions are one statement each.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TokenInspection {

    @Inject DirectReads reads;
    @Inject AccessTokens accessTokens;
    @Inject RefreshTokens refreshTokens;
    @Inject Clients clients;
    @Inject Tokens tokens;
    @Inject Clock clock;

    /**
     * What a genuine, unexpired access token may do at this moment.
     *
     * @param clientKey the key that the caller sends along
     * @param familyId the token's {@code fid} claim
     * @param scope the token's {@code scope} claim
     * @param limit the token's {@code authorization_details} claim; null where it has none
     * @throws InvalidClientKey where the key is missing, unknown, expired or revoked
     * @throws OAuthException invalid_token where the token was revoked or is another client's
     */
    public AccessGrant check(String clientKey, UUID familyId, String scope, SpendingLimit limit) {
        if (clientKey == null || clientKey.isBlank()) {
            throw InvalidClientKey.missing();
        }
        var row =
                read(families -> families.access(clientKey, familyId, clock.instant()))
                        .orElseThrow(InvalidClientKey::unknown);
        if (!row.isCallersLiving()) {
            throw new OAuthException(
                    OAuthError.INVALID_TOKEN,
                    "The access token was revoked or belongs to another client");
        }
        return new AccessGrant(
                row.userId(),
                row.applicationId(),
                row.living(scope).permissions(),
                row.allowances(familyId, limit));
    }

    /** What a token states; empty where it is no genuine, unexpired access token. */
    public Optional<AccessClaims> genuine(String token) {
        return accessTokens.verify(token, clock.instant());
    }

    /**
     * What is true of a token (RFC 7662); empty where it is not active, or is another partner's,
     * whom the caller must not learn anything about.
     *
     * @throws InvalidClientKey where the key is missing, unknown, expired or revoked
     * @throws OAuthException invalid_client where the caller did not prove its secret
     */
    public Optional<Introspection> introspect(ClientCredentials caller, String token) {
        var claims = accessTokens.verify(token, clock.instant()).orElse(null);
        var familyId = claims == null ? null : claims.familyId();
        if (familyId != null && caller.clientKey() != null) {
            return introspectAccessToken(caller, claims, familyId);
        }
        return introspect(clients.authenticate(caller), token);
    }

    /**
     * What is true of a token, for a caller that is known.
     *
     * @throws OAuthException invalid_client where the caller did not prove itself
     */
    public Optional<Introspection> introspect(Client client, String token) {
        client.requireAuthenticated();
        var now = clock.instant();
        var claims = accessTokens.verify(token, now).orElse(null);
        if (claims != null && claims.familyId() != null) {
            return standing(client.clientKey(), claims.familyId())
                    .flatMap(row -> living(claims, row));
        }
        if (claims == null) {
            return introspectRefreshToken(client, token, now);
        }
        return isLivingClientOf(client, claims)
                ? Optional.of(introspection(claims, claims.scope()))
                : Optional.empty();
    }

    /**
     * What an access token lets its holder know of the user at this moment.
     *
     * @throws OAuthException invalid_token where it is not genuine, expired, revoked, or speaks for
     *     no user
     */
    public UserInfoGrant userInfo(String accessToken) {
        var claims =
                accessTokens
                        .verify(accessToken, clock.instant())
                        .filter(genuine -> genuine.familyId() != null)
                        .orElseThrow(TokenInspection::invalidToken);
        var family =
                read(families -> families.find(claims.familyId()))
                        .filter(living -> living.revokedAt() == null)
                        .orElseThrow(TokenInspection::invalidToken);
        return new UserInfoGrant(
                family.userId(),
                family.knownAs(),
                living(claims.scope(), family.scope()).identity(),
                claims.jkt());
    }

    /**
     * Kills the family of an access or refresh token of the calling client (RFC 7009 §2.1); any
     * other text is passed over, as the RFC wants it.
     */
    public void revoke(Client caller, String token) {
        accessTokens
                .verify(token, clock.instant())
                .map(AccessClaims::familyId)
                .or(() -> genuineRefreshToken(token).map(TokenFamilyState::id))
                .filter(familyId -> isOwn(caller, familyId))
                .ifPresent(tokens::revoke);
    }

    private Optional<Introspection> introspectAccessToken(
            ClientCredentials caller, AccessClaims claims, UUID familyId) {
        var row = standing(caller.clientKey(), familyId).orElseThrow(InvalidClientKey::unknown);
        clients.requireProof(caller, row.secret());
        row.authMethod().require(caller.method());
        return living(claims, row);
    }

    private Optional<StandingRow> standing(String clientKey, UUID familyId) {
        return read(families -> families.standing(clientKey, familyId, clock.instant()));
    }

    private static Optional<Introspection> living(AccessClaims claims, StandingRow row) {
        if (!row.isCallersLiving()) {
            return Optional.empty();
        }
        var scope = row.living(claims.scope());
        return Optional.of(introspection(claims, scope.format()));
    }

    private Optional<Introspection> introspectRefreshToken(
            Client caller, String token, Instant now) {
        return genuineRefreshToken(token)
                .filter(family -> family.isAlive(now))
                .filter(family -> refreshTokens.isNewest(token, family))
                .filter(family -> isOwn(caller, family.id()))
                .map(
                        family ->
                                new Introspection(
                                        family.knownAs(),
                                        caller.clientKey(),
                                        family.scope(),
                                        null,
                                        null,
                                        null,
                                        family.refreshExpiresAt().getEpochSecond(),
                                        family.rotatedAt().getEpochSecond(),
                                        null,
                                        limit(family.scope(), family.limit())));
    }

    private Optional<TokenFamilyState> genuineRefreshToken(String token) {
        return refreshTokens
                .read(token)
                .flatMap(presented -> read(families -> refreshTokens.genuine(presented, families)));
    }

    private boolean isOwn(Client caller, UUID familyId) {
        return read(families -> families.owner(familyId))
                .filter(caller.applicationId()::equals)
                .isPresent();
    }

    private boolean isLivingClientOf(Client caller, AccessClaims claims) {
        try {
            return clients.identify(claims.clientId()).partnerId().equals(caller.partnerId());
        } catch (InvalidClientKey revoked) {
            return false;
        }
    }

    private <T> T read(Function<TokenFamilyRepository, T> statement) {
        return reads.read(session -> statement.apply(new TokenFamilyRepository_(session)));
    }

    private static OAuthException invalidToken() {
        return new OAuthException(
                OAuthError.INVALID_TOKEN, "The access token is invalid, expired or revoked");
    }

    /** What of the token's scope its family still has. */
    private static GrantedScope living(String tokenScope, String familyScope) {
        return GrantedScope.parse(tokenScope).within(GrantedScope.parse(familyScope));
    }

    /** It means nothing where nothing may be paid any more. */
    private static SpendingLimit limit(String scope, SpendingLimit limit) {
        return limit != null && GrantedScope.parse(scope).permissions().contains(TRANSACTIONS_WRITE)
                ? limit
                : null;
    }

    private static Introspection introspection(AccessClaims claims, String scope) {
        return new Introspection(
                claims.subject(),
                claims.clientId(),
                scope,
                Tokens.type(claims.jkt()),
                claims.actor(),
                claims.jkt(),
                claims.expiresAt().getEpochSecond(),
                claims.issuedAt().getEpochSecond(),
                claims.tokenId(),
                limit(scope, claims.limit()));
    }
}
