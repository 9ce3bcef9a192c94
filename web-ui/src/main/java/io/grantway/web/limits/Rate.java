package io.grantway.web.limits;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** So many at once, and as many again, evenly, over each window. */
public record Rate(int quota, Duration window) {

    private static final int MOST = 1_000_000;
    private static final int LONGEST_SECONDS = 86_400;
    private static final Pattern FORM = Pattern.compile("(\\d{1,7})/(\\d{1,5})");

    /** Reads {@code quota/seconds}; empty where the text is nothing of that kind. */
    static Optional<Rate> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int quota = Integer.parseInt(form.group(1));
        int seconds = Integer.parseInt(form.group(2));
        return quota >= 1 && quota <= MOST && seconds >= 1 && seconds <= LONGEST_SECONDS
                ? Optional.of(new Rate(quota, Duration.ofSeconds(seconds)))
                : Optional.empty();
    }

    /** The most that passes within a time, by somebody who begins with nothing used. */
    long mostWithin(Duration time) {
        return quota + quota * time.toSeconds() / window.toSeconds();
    }
}
