package io.grantway.web.api.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.grantway.oauth.key.SigningKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * This node's copy of the published keys. A key that was taken back is gone after a minute. An
 * unknown key id has the copy read again, as another node may just have rotated, but at most once a
 * second: made-up key ids cost nothing.
 */
@ApplicationScoped
class VerificationKeys {
    private static final long MAX_AGE = Duration.ofMinutes(1).toNanos();
    private static final long MIN_AGE = Duration.ofSeconds(1).toNanos();

    private static volatile Copy copy = new Copy(null, Set.of(), System.nanoTime() - MAX_AGE);

    @Inject SigningKeys signingKeys;

    private record Copy(String jwks, Set<String> ids, long readAt) {
        boolean isOlderThan(long nanos) {
            return System.nanoTime() - readAt >= nanos;
        }
    }

    /**
     * The copy's JWK Set for {@link VerificationKeyConfig}; null before the first token was seen.
     */
    static String jwks() {
        return copy.jwks();
    }

    /** Whether a key with this id is published; the key is then in {@link #jwks()} too. */
    boolean contains(String keyId) {
        if (copy.isOlderThan(MAX_AGE) || !copy.ids().contains(keyId) && copy.isOlderThan(MIN_AGE)) {
            readAgain();
        }
        return copy.ids().contains(keyId);
    }

    private synchronized void readAgain() {
        if (copy.isOlderThan(MIN_AGE)) {
            var published = signingKeys.published();
            copy = new Copy(published.toString(), idsOf(published), System.nanoTime());
        }
    }

    private static Set<String> idsOf(JWKSet published) {
        return published.getKeys().stream()
                .map(JWK::getKeyID)
                .collect(Collectors.toUnmodifiableSet());
    }
}
