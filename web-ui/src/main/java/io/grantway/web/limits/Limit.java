package io.grantway.web.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.util.Optional;

/**
 * One rate for each of many keys, in the memory of this node. A key that is not used for a window
 * has its whole quota again and needs no place.
 */
class Limit {

    private static final int MOST_KEYS = 200_000;

    private final String name;
    private final Rate rate;
    private final Cache<String, Bucket> buckets;

    /**
     * @param rate null where nothing is bounded
     */
    Limit(String name, Rate rate) {
        this.name = name;
        this.rate = rate;
        this.buckets =
                rate == null
                        ? null
                        : Caffeine.newBuilder()
                                .maximumSize(MOST_KEYS)
                                .expireAfterAccess(rate.window())
                                .build();
    }

    /** Takes one, or is refused one; empty where nothing is bounded. */
    Optional<Taken> take(String key) {
        if (rate == null) {
            return Optional.empty();
        }
        var bucket = buckets.get(key, any -> full());
        return Optional.of(new Taken(name, rate, bucket, bucket.tryConsumeAndReturnRemaining(1)));
    }

    /** What would refuse one, without taking it; empty where there is one left. */
    Optional<Taken> exhausted(String key) {
        var bucket = rate == null ? null : buckets.getIfPresent(key);
        if (bucket == null) {
            return Optional.empty();
        }
        var estimate = bucket.estimateAbilityToConsume(1);
        return estimate.canBeConsumed()
                ? Optional.empty()
                : Optional.of(
                        new Taken(
                                name,
                                rate,
                                bucket,
                                ConsumptionProbe.rejected(
                                        estimate.getRemainingTokens(),
                                        estimate.getNanosToWaitForRefill(),
                                        rate.window().toNanos())));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(rate.quota())
                                        .refillGreedy(rate.quota(), rate.window()))
                .build();
    }
}
