package io.grantway.oauth.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Over how long one row counts, in UTC, and how long it is kept. */
enum Span {
    HOUR(ChronoUnit.HOURS, Duration.ofDays(40)),
    DAY(ChronoUnit.DAYS, Duration.ofDays(400));

    private final ChronoUnit unit;
    private final Duration kept;

    Span(ChronoUnit unit, Duration kept) {
        this.unit = unit;
        this.kept = kept;
    }

    Instant start(Instant at) {
        return at.truncatedTo(unit);
    }

    /** What began before this is not kept. */
    Instant keptFrom(Instant now) {
        return start(now.minus(kept));
    }
}
