package io.grantway.oauth.token;

import io.grantway.consent.permission.SpendingLimit;

/**
 * What is true of a token at this moment (RFC 7662 §2.2).
 *
 * @param subject the user's id, or the client key for a token of the application itself
 * @param clientId the client key that the token was issued to
 * @param tokenType {@code Bearer} for an access token; null for a refresh token
 * @param actor the client that acts for the user with an exchanged token; null in others
 * @param jkt the key that it is bound to; null for a bearer token
 * @param expiresAt seconds since the epoch, as is issuedAt
 * @param limit how much may be paid with it (RFC 9396 §9.2); null for any amount, and where nothing
 *     may be paid
 */
public record Introspection(
        String subject,
        String clientId,
        String scope,
        String tokenType,
        String actor,
        String jkt,
        long expiresAt,
        long issuedAt,
        String tokenId,
        SpendingLimit limit) {}
