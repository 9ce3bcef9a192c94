package io.grantway.oauth.token;

/**
 * What is true of a token at this moment (RFC 7662 §2.2).
 *
 * @param subject the user's id, or the client key for a token of the application itself
 * @param clientId the client key that the token was issued to
 * @param tokenType {@code Bearer} for an access token; null for a refresh token
 * @param actor the client that acts for the user with an exchanged token; null in others
 * @param jkt the key that it is bound to; null for a bearer token
 * @param expiresAt seconds since the epoch, as is issuedAt
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
        String tokenId) {}
