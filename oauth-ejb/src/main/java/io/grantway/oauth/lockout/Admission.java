package io.grantway.oauth.lockout;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether a try may be judged.
 *
 * @param key who is counted: a keyed hash
 * @param delay null where it may
 */
public record Admission(String key, Duration delay) {

    /** How long it is until the next one may be; empty where this one may. */
    public Optional<Duration> refusal() {
        return Optional.ofNullable(delay);
    }
}
