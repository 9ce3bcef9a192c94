package io.grantway.oauth.staff;

import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Slows down who guesses passwords, and not their victim. Each source that fails waits by itself,
 * longer each time. Where many sources guess at one address, those wait together that never signed
 * in with it: the owner, at a place from which they did before, does not. Addresses without an
 * account are treated alike.
 */
@Stateless
public class SignInGuard {

    private static final String OTHERS = "*";
    private static final int FREE_FROM_ONE_SOURCE = 5;
    private static final int FREE_FROM_OTHERS = 50;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOCK = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final Duration KNOWN = Duration.ofDays(90);
    private static final Duration KEPT = Duration.ofDays(1);

    @Inject SignInFailureRepository failures;
    @Inject Secrets secrets;
    @Inject Clock clock;

    /**
     * Lets an attempt through, and counts it as failed until {@link #succeeded}: guesses in
     * parallel are counted as those one after the other.
     *
     * @return until when there is none; empty where this one may be checked
     */
    public Optional<Instant> admit(String email, String source) {
        var now = clock.instant();
        var key = key(email);
        var own = locked(key, source, now);
        if (isLocked(own, now)) {
            return Optional.of(own.lockedUntil());
        }
        if (!isKnown(own, now)) {
            var others = locked(key, OTHERS, now);
            if (isLocked(others, now)) {
                return Optional.of(others.lockedUntil());
            }
            count(key, OTHERS, others, FREE_FROM_OTHERS, now);
        }
        count(key, source, own, FREE_FROM_ONE_SOURCE, now);
        return Optional.empty();
    }

    /** The attempt was right. */
    public void succeeded(String email, String source) {
        var now = clock.instant();
        var key = key(email);
        if (!isKnown(locked(key, source, now), now)) {
            failures.forgive(key, OTHERS);
        }
        failures.succeed(key, source, now);
    }

    /** The password was right and a code is due: not a guess, and not yet a success. */
    public void undecided(String email, String source) {
        var key = key(email);
        failures.forgive(key, source);
        failures.forgive(key, OTHERS);
    }

    /** Deletes what does not count any more. */
    public int purge() {
        var now = clock.instant();
        return failures.purge(now.minus(KEPT), now.minus(KNOWN));
    }

    private SignInFailures locked(String key, String source, Instant now) {
        failures.open(key, source, now);
        failures.touch(key, source, now);
        return failures.find(key, source).orElseThrow();
    }

    private void count(String key, String source, SignInFailures row, int free, Instant now) {
        var isOld = row.lastFailedAt() == null || row.lastFailedAt().isBefore(now.minus(FORGOTTEN));
        var count = isOld ? 1 : row.failures() + 1;
        failures.count(key, source, count, count < free ? null : now.plus(lock(count - free)), now);
    }

    /** Doubles with each failure more, up to a quarter of an hour. */
    static Duration lock(int beyond) {
        var doubled = FIRST_LOCK.multipliedBy(1L << Math.min(beyond, 10));
        return doubled.compareTo(LONGEST_LOCK) < 0 ? doubled : LONGEST_LOCK;
    }

    private static boolean isLocked(SignInFailures row, Instant now) {
        return row.lockedUntil() != null && row.lockedUntil().isAfter(now);
    }

    private static boolean isKnown(SignInFailures row, Instant now) {
        return row.lastSuccessAt() != null && row.lastSuccessAt().isAfter(now.minus(KNOWN));
    }

    private String key(String email) {
        return secrets.keyedText(Purpose.STAFF_SIGN_IN, email);
    }
}
