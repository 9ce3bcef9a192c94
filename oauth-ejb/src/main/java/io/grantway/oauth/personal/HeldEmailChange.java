package io.grantway.oauth.personal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An address that waits to be confirmed: one of a user at most. */
record HeldEmailChange(UUID userId, String email, Instant createdAt, Instant expiresAt)
        implements Row {

    @Override
    public UUID id() {
        return userId;
    }

    @Override
    public Map<String, Object> json() {
        return Row.object("email", email, "createdAt", createdAt, "expiresAt", expiresAt);
    }
}
