package io.grantway.oauth.keypair;

import io.grantway.oauth.client.Environment;
import java.time.Instant;
import java.util.UUID;

/**
 * A key pair as lists show it; null where there is nothing to say.
 *
 * @param secretPrefix the beginning of the secret, which is all that is shown of it
 * @param lastUsedAt to the hour
 * @param rotatedAt when the secret in force replaced another
 * @param previousExpiresAt until when the secret before that works
 * @param previousUsedAt when that was last used since, to the hour
 * @param exposedAt when the secret arrived from a browser
 * @param version of what was read, for {@link io.grantway.oauth.EditedMeanwhile}
 */
public record KeyInfo(
        String clientKey,
        UUID applicationId,
        String applicationName,
        UUID partnerId,
        String partnerName,
        Environment environment,
        String name,
        String secretPrefix,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        Instant revokedAt,
        Instant lastUsedAt,
        String lastUsedFrom,
        Instant rotatedAt,
        Instant previousExpiresAt,
        Instant previousUsedAt,
        Instant exposedAt,
        String exposedOrigin,
        int version) {

    public boolean isLiving(Instant now) {
        return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
    }
}
