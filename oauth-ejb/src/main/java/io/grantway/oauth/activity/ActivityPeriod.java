package io.grantway.oauth.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** How far a look back goes, and in which steps; the step that has begun is the last one. */
public enum ActivityPeriod {
    DAY(Span.HOUR, Duration.ofHours(1), 24),
    WEEK(Span.HOUR, Duration.ofHours(6), 28),
    MONTH(Span.DAY, Duration.ofDays(1), 30);

    private final Span span;
    private final Duration step;
    private final int steps;

    ActivityPeriod(Span span, Duration step, int steps) {
        this.span = span;
        this.step = step;
        this.steps = steps;
    }

    Span span() {
        return span;
    }

    /** How long one step takes. */
    public Duration step() {
        return step;
    }

    /** The beginnings of the steps, oldest first. */
    List<Instant> starts(Instant now) {
        var last = start(now);
        return IntStream.rangeClosed(1 - steps, 0)
                .mapToObj(back -> last.plus(step.multipliedBy(back)))
                .toList();
    }

    /** The beginning of the step that a point in time lies in. */
    Instant start(Instant at) {
        var seconds = step.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * seconds);
    }
}
