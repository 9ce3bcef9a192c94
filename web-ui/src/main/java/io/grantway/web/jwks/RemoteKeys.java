package io.grantway.web.jwks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.JWK;
import io.grantway.oauth.Shared;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * This node's copies of the keys that applications publish themselves. A copy is used for ten
 * minutes; an unknown key id has it fetched again before, but at most once a minute, as is one that
 * failed: made-up key ids make no traffic.
 */
@Shared
public class RemoteKeys {

    private static final long MAX_AGE = Duration.ofMinutes(10).toNanos();
    private static final long MIN_AGE = Duration.ofMinutes(1).toNanos();
    private static final int MOST_REMEMBERED = 10_000;
    private static final long PATIENCE_SECONDS = 6;

    private final Cache<String, Source> sources =
            Caffeine.newBuilder()
                    .maximumSize(MOST_REMEMBERED)
                    .expireAfterAccess(Duration.ofHours(1))
                    .build();
    private final KeySetRequest request;

    @Inject
    public RemoteKeys(KeySetRequest request) {
        this.request = request;
    }

    /**
     * The keys at an address.
     *
     * @param keyId of the key that is looked for; null for any
     * @throws KeysNotFetched where there is no copy and none is to be had
     */
    public List<JWK> at(String uri, String keyId) throws KeysNotFetched {
        return sources.get(uri, Source::new).keys(keyId);
    }

    /** What was fetched last, and how that went. */
    private record Copy(List<JWK> keys, KeysNotFetched failure, long at) {

        boolean isOlderThan(long nanos) {
            return System.nanoTime() - at >= nanos;
        }

        boolean has(String keyId) {
            return keyId == null || keys.stream().anyMatch(key -> keyId.equals(key.getKeyID()));
        }

        boolean isGoodFor(String keyId) {
            return isOlderThan(MIN_AGE)
                    ? failure == null && has(keyId) && !isOlderThan(MAX_AGE)
                    : true;
        }
    }

    /** One address: who comes while it is being asked waits for that answer. */
    private final class Source {

        private final String uri;
        private final ReentrantLock asking = new ReentrantLock();
        private volatile Copy copy;

        Source(String uri) {
            this.uri = uri;
        }

        List<JWK> keys(String keyId) throws KeysNotFetched {
            if (copy == null || !copy.isGoodFor(keyId)) {
                ask(keyId);
            }
            var known = copy;
            if (known == null || known.keys().isEmpty() && known.failure() != null) {
                throw known == null ? new KeysNotFetched("no answer in time") : known.failure();
            }
            return known.keys();
        }

        private void ask(String keyId) {
            try {
                if (asking.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    try {
                        if (copy == null || !copy.isGoodFor(keyId)) {
                            copy = fetched();
                        }
                    } finally {
                        asking.unlock();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** What was good before stays in use where its address does not answer. */
        private Copy fetched() {
            try {
                return new Copy(request.send(uri), null, System.nanoTime());
            } catch (KeysNotFetched failure) {
                return new Copy(copy == null ? List.of() : copy.keys(), failure, System.nanoTime());
            }
        }
    }
}
