package io.grantway.web.api.security;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * A genuine access token.
 *
 * @param keyId the key that signed it
 */
record VerifiedToken(UUID familyId, String scope, String keyId, Instant expiresAt) {

    static VerifiedToken of(JsonWebToken token, String keyId) {
        return new VerifiedToken(
                UUID.fromString(token.getClaim("fid")),
                token.getClaim("scope"),
                keyId,
                Instant.ofEpochSecond(token.getExpirationTime()));
    }
}
