package io.grantway.oauth.inspector;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.grantway.oauth.DirectReads;
import io.grantway.oauth.Shared;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Which client keys are of the sandbox, remembered for a minute: a flood asks no database. */
@Shared
class SandboxKeys {

    private static final int MOST_KEY = 100;
    private static final int MOST_REMEMBERED = 10_000;

    private final Cache<String, Optional<UUID>> known =
            Caffeine.newBuilder()
                    .maximumSize(MOST_REMEMBERED)
                    .expireAfterWrite(Duration.ofMinutes(1))
                    .build();

    @Inject DirectReads reads;

    /** The application; empty where the key is of production or was never given out. */
    Optional<UUID> application(String clientKey) {
        return clientKey == null || clientKey.isBlank() || clientKey.length() > MOST_KEY
                ? Optional.empty()
                : known.get(clientKey, this::read);
    }

    private Optional<UUID> read(String clientKey) {
        return reads.read(
                session -> new RefusedCallRepository_(session).sandboxApplication(clientKey));
    }
}
