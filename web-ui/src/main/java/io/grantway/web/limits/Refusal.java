package io.grantway.web.limits;

import java.util.function.BiConsumer;

/** Why a call is not served now, and when it may be. */
public final class Refusal {

    private final Taken taken;

    Refusal(Taken taken) {
        this.taken = taken;
    }

    /** {@code Retry-After} in seconds and the {@code RateLimit} fields. */
    public void describe(BiConsumer<String, String> header) {
        header.accept("Retry-After", Integer.toString(taken.retryAfter()));
        taken.describe(header);
    }
}
