package io.grantway.oauth.lockout;

import io.grantway.oauth.SettingValues;
import io.grantway.oauth.Shared;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/** How long who guesses has to wait. Wrong values stop the application. */
@Shared
public class LockoutSettings {

    private static final int MOST_FAILURES = 1_000;
    private static final int LONGEST_SECONDS = 86_400;

    private final int failures;
    private final Duration first;
    private final Duration longest;

    public LockoutSettings() {
        this(name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
    }

    /**
     * Settings from a source of texts by name.
     *
     * @throws IllegalStateException naming every wrong value
     */
    LockoutSettings(Function<String, Optional<String>> source) {
        var values = new SettingValues(source);
        failures = values.number("grantway.lockout.failures", 5, 0, MOST_FAILURES);
        first = values.seconds("grantway.lockout.first-seconds", 30, 1, LONGEST_SECONDS);
        longest = values.seconds("grantway.lockout.longest-seconds", 900, 1, LONGEST_SECONDS);
        values.stopAtFaults();
    }

    void atStart(@Observes Startup start) {
        // being made has checked the values
    }

    boolean isOn() {
        return failures > 0;
    }

    /** How many tries may fail one after the other; who fails the last of them waits. */
    public int failures() {
        return failures;
    }

    /** The wait after that many failures; doubles with each further one. */
    Duration first() {
        return first;
    }

    /** What no wait is longer than. */
    public Duration longest() {
        return longest;
    }

    /**
     * The wait after a failure.
     *
     * @param beyond how many there were after the first that is followed by a wait
     */
    Duration wait(int beyond) {
        var doubled = first.multipliedBy(1L << Math.min(beyond, 20));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    /** How many guesses at one account are judged within a time, by who never waits too long. */
    long mostWithin(Duration time) {
        long guesses = failures;
        var spent = Duration.ZERO;
        for (int beyond = 0; ; beyond++) {
            spent = spent.plus(wait(beyond));
            if (spent.compareTo(time) >= 0) {
                return guesses;
            }
            guesses++;
        }
    }
}
