package io.grantway.oauth.personal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A browser that is not asked for the second factor. */
record StoredDevice(UUID id, String userAgent, Instant createdAt, Instant expiresAt)
        implements Row {

    @Override
    public Map<String, Object> json() {
        return Row.object(
                "id", id,
                "userAgent", userAgent,
                "createdAt", createdAt,
                "expiresAt", expiresAt);
    }
}
