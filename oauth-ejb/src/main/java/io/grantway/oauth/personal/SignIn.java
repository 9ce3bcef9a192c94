package io.grantway.oauth.personal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A sign-in of a user.
 *
 * @param startedAt when a browser signed in; it and what follows is null for a partner's own UI
 */
record SignIn(
        UUID id,
        String methods,
        Instant authenticatedAt,
        Instant expiresAt,
        Instant endedAt,
        Instant startedAt,
        Instant lastSeenAt,
        String userAgent,
        String ipAddress)
        implements Row {

    @Override
    public Map<String, Object> json() {
        return Row.object(
                "id", id,
                "methods", methods,
                "authenticatedAt", authenticatedAt,
                "expiresAt", expiresAt,
                "endedAt", endedAt,
                "startedAt", startedAt,
                "lastSeenAt", lastSeenAt,
                "userAgent", userAgent,
                "ipAddress", ipAddress);
    }
}
