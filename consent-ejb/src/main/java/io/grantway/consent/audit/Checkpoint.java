package io.grantway.consent.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * A signed statement of how long a partner's chain was, and what its newest entry hashed to.
 *
 * @param jws compact JWS, {@code typ} audit-checkpoint+jwt
 */
public record Checkpoint(UUID tenantId, long seq, String hash, Instant createdAt, String jws) {}
