package io.grantway.oauth.keypair;

import java.time.Instant;
import java.util.UUID;

/**
 * A key pair ends soon; fired once for each step of so many days.
 *
 * @param days 30, 7 or 1: it ends within that time
 */
public record ClientKeyExpiring(
        String clientKey,
        String name,
        UUID applicationId,
        String applicationName,
        Instant expiresAt,
        int days) {}
