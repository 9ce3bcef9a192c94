package io.grantway.consent.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a chain.
 *
 * @param tenantId the partner; {@link AuditTrail#SYSTEM} for the server's own chain
 * @param entries how long it is
 * @param verifiedAt when it was last verified up to its head; null for never
 * @param verifiedSeq what the head was then
 * @param faultSeq the first entry that is not as it was written; null where all are
 * @param checkpointAt when its newest checkpoint was signed; null for never
 */
public record ChainState(
        UUID tenantId,
        long entries,
        Instant verifiedAt,
        Long verifiedSeq,
        Long faultSeq,
        String fault,
        Instant checkpointAt) {}
