package io.grantway.oauth.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.grantway.oauth.Shared;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Remembers that key pairs were used until that is written: at most once an hour for each pair and
 * node, so that no request waits for it.
 */
@Shared
class KeyUses {

    private static final Duration ONCE_IN = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 20_000;

    private final Cache<Use, Boolean> noted =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(ONCE_IN).build();
    private final ConcurrentLinkedQueue<NotedUse> waiting = new ConcurrentLinkedQueue<>();

    /** A pair, and which of its secrets proved it. */
    private record Use(String clientKey, boolean previousSecret) {}

    /** What is to be written. */
    record NotedUse(String clientKey, boolean previousSecret, String from, Instant at) {}

    void note(String clientKey, boolean previousSecret, String from, Instant at) {
        var use = new Use(clientKey, previousSecret);
        if (noted.getIfPresent(use) == null
                && noted.asMap().putIfAbsent(use, Boolean.TRUE) == null) {
            waiting.add(new NotedUse(clientKey, previousSecret, from, at));
        }
    }

    List<NotedUse> take() {
        var taken = new ArrayList<NotedUse>();
        for (var use = waiting.poll(); use != null; use = waiting.poll()) {
            taken.add(use);
        }
        return taken;
    }
}
