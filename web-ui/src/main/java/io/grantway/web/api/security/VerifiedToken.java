package io.grantway.web.api.security;

import io.grantway.oauth.token.AccessClaims;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * A genuine access token.
 *
 * @param familyId null where the token speaks for no user, but for the application itself
 * @param jkt the key that it is bound to (RFC 9449 §6.1); null for a bearer token
 * @param keyId the key that signed it
 */
record VerifiedToken(UUID familyId, String scope, String jkt, String keyId, Instant expiresAt) {

    static VerifiedToken of(JsonWebToken token, String keyId) {
        return new VerifiedToken(
                familyId(token),
                token.getClaim("scope"),
                jkt(token),
                keyId,
                Instant.ofEpochSecond(token.getExpirationTime()));
    }

    static VerifiedToken of(AccessClaims claims) {
        return new VerifiedToken(
                claims.familyId(), claims.scope(), claims.jkt(), null, claims.expiresAt());
    }

    private static String jkt(JsonWebToken token) {
        Map<?, ?> confirmation = token.getClaim("cnf");
        return confirmation == null ? null : String.valueOf(confirmation.get("jkt"));
    }

    private static UUID familyId(JsonWebToken token) {
        String family = token.getClaim("fid");
        return family == null ? null : UUID.fromString(family);
    }
}
