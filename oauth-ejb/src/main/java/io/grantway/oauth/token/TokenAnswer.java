package io.grantway.oauth.token;

import io.grantway.consent.permission.SpendingLimit;

/**
 * A successful answer of the token endpoint (RFC 6749 §5.1).
 *
 * @param tokenType {@code Bearer}, or {@code DPoP} for one that is bound to a key (RFC 9449 §5)
 * @param expiresIn seconds that the access token lives
 * @param refreshToken null where the grant gives none
 * @param refreshTokenExpiresIn seconds that the refresh token lives; null without one
 * @param scope space separated; null where the token carries none
 * @param idToken null where the scope is not one of OpenID Connect
 * @param issuedTokenType the type of an exchanged token (RFC 8693 §2.2.1); null for other grants
 * @param limit how much may be paid with the access token (RFC 9396 §7); null for any amount, and
 *     where nothing may be paid
 * @param grantId the name of the grant (Grant Management, §5.4), where the request asked for one
 */
public record TokenAnswer(
        String accessToken,
        String tokenType,
        long expiresIn,
        String refreshToken,
        Long refreshTokenExpiresIn,
        String scope,
        String idToken,
        String issuedTokenType,
        SpendingLimit limit,
        String grantId) {

    /** The same, with the name of the grant. */
    TokenAnswer withGrantId(String name) {
        return new TokenAnswer(
                accessToken,
                tokenType,
                expiresIn,
                refreshToken,
                refreshTokenExpiresIn,
                scope,
                idToken,
                issuedTokenType,
                limit,
                name);
    }
}
