package io.grantway.oauth.personal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What an application calls all that a user grants to it. */
record HeldGrant(UUID id, String grantId, Instant createdAt) implements Row {

    @Override
    public Map<String, Object> json() {
        return Row.object("applicationId", id, "grantId", grantId, "createdAt", createdAt);
    }
}
