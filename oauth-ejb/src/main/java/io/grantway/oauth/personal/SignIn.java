package io.grantway.oauth.personal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A sign-in of a user. */
record SignIn(UUID id, String methods, Instant authenticatedAt, Instant expiresAt, Instant endedAt)
        implements Row {

    @Override
    public Map<String, Object> json() {
        return Row.object(
                "id", id,
                "methods", methods,
                "authenticatedAt", authenticatedAt,
                "expiresAt", expiresAt,
                "endedAt", endedAt);
    }
}
