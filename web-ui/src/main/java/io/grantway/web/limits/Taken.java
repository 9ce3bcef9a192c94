package io.grantway.web.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** One taken from a quota, or refused by it. */
record Taken(String name, Rate rate, Bucket bucket, ConsumptionProbe probe) {

    boolean isGranted() {
        return probe.isConsumed();
    }

    void giveBack() {
        bucket.addTokens(1);
    }

    /** Whole seconds until one is to be had. */
    int retryAfter() {
        return Math.toIntExact(Math.max(1, seconds(probe.getNanosToWaitForRefill())));
    }

    Refusal refusal() {
        return new Refusal(retryAfter(), policy(), state());
    }

    /** The {@code RateLimit} fields. */
    void describe(BiConsumer<String, String> header) {
        header.accept("RateLimit-Policy", policy());
        header.accept("RateLimit", state());
    }

    /** For {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers-10 §3). */
    private String policy() {
        return "\"" + name + "\";q=" + rate.quota() + ";w=" + rate.window().toSeconds();
    }

    /** For {@code RateLimit} (the same §4): what is left, and when all of it is back. */
    private String state() {
        return "\""
                + name
                + "\";r="
                + probe.getRemainingTokens()
                + ";t="
                + seconds(probe.getNanosToWaitForReset());
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}
