package io.grantway.oauth.inspector;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.grantway.oauth.Shared;
import java.time.Duration;
import java.util.UUID;

/** Applications that had their share of the hour; it is counted anew after a minute. */
@Shared
class SpentQuotas {

    private static final int MOST_REMEMBERED = 10_000;

    private final Cache<UUID, Boolean> spent =
            Caffeine.newBuilder()
                    .maximumSize(MOST_REMEMBERED)
                    .expireAfterWrite(Duration.ofMinutes(1))
                    .build();

    boolean isSpent(UUID applicationId) {
        return spent.getIfPresent(applicationId) != null;
    }

    void note(UUID applicationId) {
        spent.put(applicationId, Boolean.TRUE);
    }
}
