package io.grantway.oauth.lockout;

import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Makes who guesses at an account wait, longer with each failure, on all nodes together and over
 * restarts. A device that signed in to the account before waits for its own failures alone; all
 * others wait together. Addresses without an account are treated alike.
 */
@Stateless
public class Lockouts {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int STEPS = 12;

    @Inject SignInLockRepository locks;
    @Inject LockoutSettings settings;
    @Inject Secrets secrets;
    @Inject Clock clock;

    /**
     * Lets a try to sign in through and counts it as a failed one until something else is said:
     * many at once gain nothing.
     *
     * @param device what tells a device that signed in to the account before from all others; null
     *     for those others
     */
    public Admission admit(AccountName account, String device) {
        return admit(device == null ? account.value() : account.value() + "\n" + device);
    }

    /** The same for the password of who is signed in, asked for once more. */
    public Admission admitAgain(UUID userId) {
        return admit(userId.toString());
    }

    /** The account was signed in to: nothing that this device failed at before counts any more. */
    public void succeeded(Admission admission) {
        locks.forget(admission.key());
    }

    /** Writes down again what is written down: it takes as long as to write down more. */
    public void touch(Admission admission) {
        locks.touch(admission.key());
    }

    /** Whether all devices but the known ones have to wait, and by this try among others. */
    public boolean holdsUpOthers(AccountName account, Admission admission) {
        return settings.isOn()
                && admission.key().equals(key(account.value()))
                && locks.failures(admission.key())
                        .filter(failures -> failures >= settings.failures())
                        .isPresent();
    }

    /** It was neither a failure nor a success. */
    public void undecided(Admission admission) {
        locks.forgive(admission.key(), clock.instant());
    }

    /**
     * What others than known devices failed at does not count any more: the owner of the account
     * has proved to read its mails.
     */
    public void forgive(AccountName account) {
        locks.forget(key(account.value()));
    }

    /**
     * The account has another address: what was failed at under the one before counts under the new
     * one, and not for whoever gets the one before. What was failed at under the new address was
     * nobody's.
     */
    public void move(AccountName before, AccountName after) {
        var from = key(before.value());
        var to = key(after.value());
        locks.forget(to);
        locks.find(from)
                .ifPresent(
                        lock -> {
                            locks.open(to, lock.lockedUntil(), lock.expiresAt());
                            locks.put(to, lock.failures(), lock.lockedUntil(), lock.expiresAt());
                            locks.forget(from);
                        });
    }

    /** Deletes some of what does not count any more; how many rows. */
    public int purge(int batch) {
        return locks.purge(clock.instant(), batch);
    }

    private Admission admit(String whose) {
        var key = key(whose);
        return new Admission(key, settings.isOn() ? wait(key).orElse(null) : null);
    }

    /** How long the key has to wait; empty where this try is counted and may be judged. */
    private Optional<Duration> wait(String key) {
        var now = clock.instant();
        var end = now.plus(KEPT);
        var free = settings.failures() - 1;
        var first = free == 0 ? now.plus(settings.first()) : now;
        var isCounted =
                locks.count(key, free, waits(now), end, now) == 1
                        || locks.open(key, first, end) == 1
                        || locks.restart(key, first, end, now) == 1
                        || locks.count(key, free, waits(now), end, now) == 1;
        return isCounted
                ? Optional.empty()
                : Optional.of(
                        locks.lockedUntil(key)
                                .map(until -> Duration.between(now, until))
                                .filter(wait -> wait.compareTo(Duration.ZERO) > 0)
                                .orElse(Duration.ofSeconds(1)));
    }

    private Instant[] waits(Instant now) {
        return IntStream.range(0, STEPS)
                .mapToObj(beyond -> now.plus(settings.wait(beyond)))
                .toArray(Instant[]::new);
    }

    private String key(String whose) {
        return secrets.keyedText(Purpose.SIGN_IN_LOCK, whose);
    }
}
