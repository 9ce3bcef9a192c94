package io.grantway.web.limits;

import java.util.function.BiConsumer;

/**
 * Why a call is not served now, and when it may be.
 *
 * @param retryAfter seconds
 * @param policy the field {@code RateLimit-Policy}
 * @param state the field {@code RateLimit}
 */
public record Refusal(int retryAfter, String policy, String state) {

    /** {@code Retry-After} and the {@code RateLimit} fields. */
    public void describe(BiConsumer<String, String> header) {
        header.accept("Retry-After", Integer.toString(retryAfter));
        header.accept("RateLimit-Policy", policy);
        header.accept("RateLimit", state);
    }
}
