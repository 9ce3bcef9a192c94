package io.grantway.oauth.token;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A token family as it was read. */
record TokenFamilyState(
        UUID id,
        UUID userId,
        UUID applicationId,
        String scope,
        String seed,
        int generation,
        String methods,
        Instant authenticatedAt,
        Instant rotatedAt,
        Instant refreshExpiresAt,
        Instant revokedAt,
        String dpopJkt) {

    boolean isAlive(Instant now) {
        return revokedAt == null && refreshExpiresAt.isAfter(now);
    }

    /** Whether a refresh token of this generation may be the retry of a lost answer. */
    boolean isRetry(int presented, Instant now, Duration window) {
        return presented == generation - 1 && rotatedAt.plus(window).isAfter(now);
    }

    TokenFamilyState rotated(Instant now) {
        return new TokenFamilyState(
                id,
                userId,
                applicationId,
                scope,
                seed,
                generation + 1,
                methods,
                authenticatedAt,
                now,
                refreshExpiresAt,
                revokedAt,
                dpopJkt);
    }
}
