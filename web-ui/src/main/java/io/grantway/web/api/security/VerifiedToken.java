package io.grantway.web.api.security;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * A genuine access token.
 *
 * @param familyId null where the token speaks for no user, but for the application itself
 * @param keyId the key that signed it
 */
record VerifiedToken(UUID familyId, String scope, String keyId, Instant expiresAt) {

    static VerifiedToken of(JsonWebToken token, String keyId) {
        return new VerifiedToken(
                familyId(token),
                token.getClaim("scope"),
                keyId,
                Instant.ofEpochSecond(token.getExpirationTime()));
    }

    private static UUID familyId(JsonWebToken token) {
        String family = token.getClaim("fid");
        return family == null ? null : UUID.fromString(family);
    }
}
