package io.grantway.consent.audit;

import java.time.Instant;

/**
 * How the chains stand together.
 *
 * @param chains how many there are
 * @param verified how many of them were verified up to their head at some time
 * @param faulty how many have an entry that is not as it was written
 * @param verifiedAt when the one was verified that waits longest; null where none was
 * @param checkpointAt when the newest checkpoint was signed; null where none was
 */
public record ChainSummary(
        long chains, long verified, long faulty, Instant verifiedAt, Instant checkpointAt) {}
