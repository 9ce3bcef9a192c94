package io.grantway.web.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;

/**
 * One rate for each of many keys, in the memory of this node. A key that is not used for a window
 * has its whole quota again and needs no place.
 */
class Limit {

    private static final int MOST_KEYS = 200_000;

    private final String name;
    private final Rate rate;
    private final Cache<String, Bucket> buckets;

    Limit(String name, Rate rate) {
        this.name = name;
        this.rate = rate;
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(MOST_KEYS)
                        .expireAfterAccess(rate.window())
                        .build();
    }

    Taken take(String key) {
        var bucket = buckets.get(key, any -> full());
        return new Taken(name, rate, bucket, bucket.tryConsumeAndReturnRemaining(1));
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
