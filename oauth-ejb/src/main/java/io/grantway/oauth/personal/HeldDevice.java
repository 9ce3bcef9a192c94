package io.grantway.oauth.personal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A device that an account knows; what it is known by is kept as a hash alone. */
record HeldDevice(UUID id, Instant firstSeenAt, Instant lastSeenAt) implements Row {

    @Override
    public Map<String, Object> json() {
        return Row.object("id", id, "firstSeenAt", firstSeenAt, "lastSeenAt", lastSeenAt);
    }
}
