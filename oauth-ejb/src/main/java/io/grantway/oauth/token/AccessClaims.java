package io.grantway.oauth.token;

import com.nimbusds.jwt.JWTClaimsSet;
import io.grantway.consent.permission.SpendingLimit;
import io.grantway.oauth.AuthorizationDetails;
import java.text.ParseException;
import java.time.Instant;
import java.util.UUID;

/**
 * What a genuine access token states (RFC 9068 §2.2).
 *
 * @param familyId null where the token speaks for no user, but for the application itself
 * @param scope in such a token that of {@link GrantScope}, or null
 * @param actor the client that acts for the user with an exchanged token (RFC 8693 §4.1); null in
 *     others
 * @param jkt the key that it is bound to (RFC 9449 §6.1); null for a bearer token
 * @param limit how much may be paid with it (RFC 9396 §9.1); null for any amount
 */
public record AccessClaims(
        String subject,
        String clientId,
        UUID familyId,
        String scope,
        String actor,
        String jkt,
        Instant issuedAt,
        Instant expiresAt,
        String tokenId,
        SpendingLimit limit) {

    static AccessClaims of(JWTClaimsSet claims) throws ParseException {
        var family = claims.getStringClaim(AccessTokens.FAMILY);
        return new AccessClaims(
                claims.getSubject(),
                claims.getStringClaim("client_id"),
                family == null ? null : UUID.fromString(family),
                claims.getStringClaim("scope"),
                AccessTokens.actor(claims),
                AccessTokens.jkt(claims),
                claims.getIssueTime().toInstant(),
                claims.getExpirationTime().toInstant(),
                claims.getJWTID(),
                AuthorizationDetails.claimed(claims.getClaim(AuthorizationDetails.NAME)));
    }
}
