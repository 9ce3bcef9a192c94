package io.grantway.oauth.oversight;

import java.time.Instant;
import java.util.UUID;

/**
 * The tokens of a connection: what they are good for, not what they are.
 *
 * @param rotatedAt when they were last refreshed
 * @param endsAt when the last of them dies
 * @param revokedAt null while they live or until they end
 */
public record UserTokens(
        UUID id,
        UUID applicationId,
        String scope,
        Instant createdAt,
        Instant rotatedAt,
        Instant endsAt,
        Instant revokedAt) {}
