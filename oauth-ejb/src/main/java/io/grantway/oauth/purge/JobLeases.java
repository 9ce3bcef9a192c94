package io.grantway.oauth.purge;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who does a job that one node at a time should do. */
@Stateless
public class JobLeases {

    @Inject JobLeaseRepository leases;
    @Inject Clock clock;

    /** The end of the lease, where it is yours now; empty where another node holds the job. */
    public Optional<Instant> take(String job, Duration lease) {
        var now = clock.instant();
        var until = now.plus(lease);
        return leases.take(job, until, now) == 1 ? Optional.of(until) : Optional.empty();
    }

    /** Gives the job back before the lease ends. */
    public void release(String job, Instant until) {
        leases.release(job, until, clock.instant());
    }
}
