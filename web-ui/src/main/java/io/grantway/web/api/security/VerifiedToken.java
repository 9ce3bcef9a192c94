package io.grantway.web.api.security;

import com.nimbusds.jwt.SignedJWT;
import io.grantway.consent.permission.SpendingLimit;
import io.grantway.oauth.AuthorizationDetails;
import io.grantway.oauth.token.AccessClaims;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * A genuine access token.
 *
 * @param familyId null where the token speaks for no user, but for the application itself
 * @param limit how much may be paid with it; null for any amount
 * @param jkt the key that it is bound to (RFC 9449 §6.1); null for a bearer token
 * @param keyId the key that signed it
 */
record VerifiedToken(
        UUID familyId,
        String scope,
        SpendingLimit limit,
        String jkt,
        String keyId,
        Instant expiresAt) {

    static VerifiedToken of(JsonWebToken token, String keyId) {
        return new VerifiedToken(
                familyId(token),
                token.getClaim("scope"),
                limit(token),
                jkt(token),
                keyId,
                Instant.ofEpochSecond(token.getExpirationTime()));
    }

    static VerifiedToken of(AccessClaims claims) {
        return new VerifiedToken(
                claims.familyId(),
                claims.scope(),
                claims.limit(),
                claims.jkt(),
                null,
                claims.expiresAt());
    }

    /** Read from the token itself: what the server makes of lists in claims is its own affair. */
    private static SpendingLimit limit(JsonWebToken token) {
        if (!token.containsClaim(AuthorizationDetails.NAME)) {
            return null;
        }
        try {
            var claims = SignedJWT.parse(token.getRawToken()).getJWTClaimsSet();
            return AuthorizationDetails.claimed(claims.getClaim(AuthorizationDetails.NAME));
        } catch (ParseException e) {
            throw new IllegalStateException("A verified token does not parse", e);
        }
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
