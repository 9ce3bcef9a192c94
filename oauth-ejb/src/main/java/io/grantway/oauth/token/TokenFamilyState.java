package io.grantway.oauth.token;

import io.grantway.consent.permission.SpendingLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A token family as it was read.
 *
 * @param signInId the sign-in that it came from; null for a family from before these were kept
 * @param subject the user as the application knows them; null where that is the id
 * @param parentId the family that it was exchanged for; null where it came from a code
 * @param spendingLimit as {@link SpendingLimit#format} writes it; null for any amount
 */
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
        UUID signInId,
        String subject,
        String dpopJkt,
        UUID parentId,
        String spendingLimit) {

    /** The {@code sub} of what the application gets. */
    String knownAs() {
        return subject == null ? userId.toString() : subject;
    }

    /** How much may be paid with its tokens; null for any amount. */
    SpendingLimit limit() {
        return SpendingLimit.parse(spendingLimit);
    }

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
                signInId,
                subject,
                dpopJkt,
                parentId,
                spendingLimit);
    }
}
