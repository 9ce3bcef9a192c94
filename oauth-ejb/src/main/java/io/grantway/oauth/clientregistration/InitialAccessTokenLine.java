package io.grantway.oauth.clientregistration;

import io.grantway.consent.permission.Permission;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An initial access token as lists show it.
 *
 * @param lastUsedAt null where it never was, as is {@code revokedAt}
 */
public record InitialAccessTokenLine(
        UUID id,
        String name,
        Set<Permission> permissions,
        int uses,
        int mostUses,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        Instant lastUsedAt,
        Instant revokedAt) {

    /** Whether it registers another client now. */
    public boolean isLiving(Instant now) {
        return revokedAt == null && uses < mostUses && expiresAt.isAfter(now);
    }
}
