package io.grantway.consent.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * This node's copy of the policies: they are few, read all the time, and only ever added to. What
 * another node publishes is seen after half a minute.
 */
@ApplicationScoped
class PolicyShelf {

    private static final long MAX_AGE = Duration.ofSeconds(30).toNanos();

    @Inject PolicyRepository policies;

    private volatile Copy copy;

    private record Copy(PolicyBook book, long readAt) {}

    /** A version was published. */
    record Published() {}

    PolicyBook book() {
        var known = copy;
        if (known == null || System.nanoTime() - known.readAt() > MAX_AGE) {
            known = new Copy(PolicyBook.of(policies.all()), System.nanoTime());
            copy = known;
        }
        return known.book();
    }

    void readAgain(@Observes(during = TransactionPhase.AFTER_SUCCESS) Published event) {
        copy = null;
    }
}
