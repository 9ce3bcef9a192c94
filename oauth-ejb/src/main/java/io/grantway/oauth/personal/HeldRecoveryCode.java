package io.grantway.oauth.personal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A recovery code of a user: that there is one, not what it is. */
record HeldRecoveryCode(UUID id, Instant createdAt, Instant usedAt) implements Row {

    @Override
    public Map<String, Object> json() {
        return Row.object("id", id, "createdAt", createdAt, "usedAt", usedAt);
    }
}
