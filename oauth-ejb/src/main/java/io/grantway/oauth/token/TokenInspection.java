package io.grantway.oauth.token;

import com.nimbusds.jwt.JWTClaimsSet;
import io.grantway.consent.permission.Permission;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.client.Clients;
import io.grantway.oauth.client.InvalidClientKey;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** Tells of single tokens, and revokes them, by the token itself. */
@Stateless
public class TokenInspection {

    @Inject TokenFamilyRepository families;
    @Inject AccessTokens accessTokens;
    @Inject RefreshTokens refreshTokens;
    @Inject Clients clients;
    @Inject Clock clock;

    /**
     * What is true of a token (RFC 7662); empty where it is not active, or is another partner's,
     * whom the caller must not learn anything about.
     *
     * @throws OAuthException invalid_client where the client did not prove its secret
     */
    public Optional<Introspection> introspect(Client caller, String token) {
        caller.requireAuthenticated();
        var now = clock.instant();
        var claims = accessTokens.verify(token, now);
        return claims.isPresent()
                ? introspectAccessToken(caller, claims.get())
                : introspectRefreshToken(caller, token, now);
    }

    /**
     * Kills the family of an access or refresh token of the calling client (RFC 7009 §2.1); any
     * other text is passed over, as the RFC wants it.
     */
    public void revoke(Client caller, String token) {
        var now = clock.instant();
        accessTokens
                .verify(token, now)
                .map(TokenInspection::familyId)
                .or(() -> genuineRefreshToken(token).map(TokenFamilyState::id))
                .filter(familyId -> isOwn(caller, familyId))
                .ifPresent(familyId -> families.revoke(familyId, now));
    }

    private Optional<Introspection> introspectAccessToken(Client caller, JWTClaimsSet claims) {
        var familyId = familyId(claims);
        if (familyId == null) {
            return isLivingClientOf(caller, claims)
                    ? Optional.of(introspection(claims, null))
                    : Optional.empty();
        }
        return families.owner(familyId)
                .filter(row -> row.revokedAt() == null)
                .filter(row -> row.partnerId().equals(caller.partnerId()))
                .map(row -> introspection(claims, narrowed(claims, row.scope())));
    }

    private Optional<Introspection> introspectRefreshToken(
            Client caller, String token, Instant now) {
        var presented = refreshTokens.read(token);
        return genuineRefreshToken(token)
                .filter(family -> family.isAlive(now))
                .filter(family -> family.generation() == presented.orElseThrow().generation())
                .filter(family -> isOwn(caller, family.id()))
                .map(
                        family ->
                                new Introspection(
                                        family.userId().toString(),
                                        caller.clientKey(),
                                        family.scope(),
                                        null,
                                        family.refreshExpiresAt().getEpochSecond(),
                                        family.rotatedAt().getEpochSecond(),
                                        null));
    }

    private Optional<TokenFamilyState> genuineRefreshToken(String token) {
        return refreshTokens
                .read(token)
                .flatMap(
                        presented ->
                                families.find(presented.familyId())
                                        .filter(
                                                family ->
                                                        refreshTokens.isGenuine(
                                                                presented, family)));
    }

    private boolean isOwn(Client caller, UUID familyId) {
        return families.owner(familyId)
                .filter(row -> row.applicationId().equals(caller.applicationId()))
                .isPresent();
    }

    private boolean isLivingClientOf(Client caller, JWTClaimsSet claims) {
        try {
            return clients.identify((String) claims.getClaim("client_id"))
                    .partnerId()
                    .equals(caller.partnerId());
        } catch (InvalidClientKey revoked) {
            return false;
        }
    }

    private static UUID familyId(JWTClaimsSet claims) {
        var family = claims.getClaim(AccessTokens.FAMILY);
        return family == null ? null : UUID.fromString((String) family);
    }

    private static String narrowed(JWTClaimsSet claims, String living) {
        var permissions = new TreeSet<>(Permission.parse((String) claims.getClaim("scope")));
        permissions.retainAll(Permission.parse(living));
        return Permission.format(permissions);
    }

    private static Introspection introspection(JWTClaimsSet claims, String scope) {
        return new Introspection(
                claims.getSubject(),
                (String) claims.getClaim("client_id"),
                scope,
                "Bearer",
                claims.getExpirationTime().toInstant().getEpochSecond(),
                claims.getIssueTime().toInstant().getEpochSecond(),
                claims.getJWTID());
    }
}
