package io.grantway.oauth.openid;

import java.time.Instant;
import java.util.UUID;

/**
 * What an ID token states (Core §2).
 *
 * @param nonce null where the request had none, and after a refresh (Core §12.2)
 * @param methods of the sign-in, space separated (RFC 8176)
 * @param signInId the session at this server, {@code sid}; null for one that is not known
 * @param accessToken that it comes with, for {@code at_hash}
 */
public record IdToken(
        String subject,
        String clientId,
        Instant issuedAt,
        Instant expiresAt,
        Instant authenticatedAt,
        String nonce,
        String methods,
        UUID signInId,
        String accessToken) {}
