package io.grantway.oauth.token;

import java.time.Instant;
import java.util.UUID;

/** The caller's application, and the family of its token; the latter all null where unknown. */
record AccessRow(UUID callerId, UUID userId, UUID applicationId, String scope, Instant revokedAt) {

    boolean isCallersLiving() {
        return callerId.equals(applicationId) && revokedAt == null;
    }
}
