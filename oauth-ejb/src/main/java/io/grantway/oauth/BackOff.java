package io.grantway.oauth;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How long to wait after a failed attempt: a list of delays, each made up to a fifth shorter or
 * longer by chance, so that what failed together does not come back together.
 *
 * @param chance numbers from 0 to less than 1
 */
public record BackOff(List<Duration> delays, DoubleSupplier chance) {

    private static final double SPREAD = 0.2;

    public BackOff(List<Duration> delays) {
        this(delays, () -> ThreadLocalRandom.current().nextDouble());
    }

    /** The delay after so many failed attempts; empty where there is no further attempt. */
    public Optional<Duration> after(int attempts) {
        if (attempts > delays.size()) {
            return Optional.empty();
        }
        var factor = 1 - SPREAD + 2 * SPREAD * chance.getAsDouble();
        return Optional.of(
                Duration.ofMillis(Math.round(delays.get(attempts - 1).toMillis() * factor)));
    }
}
