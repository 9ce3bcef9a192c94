package io.grantway.oauth.personal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A passkey of a user; the private key is with the user alone. */
record StoredPasskey(
        UUID id,
        String name,
        String credentialId,
        String transports,
        boolean backedUp,
        Instant createdAt,
        Instant lastUsedAt)
        implements Row {

    @Override
    public Map<String, Object> json() {
        return Row.object(
                "id", id,
                "name", name,
                "credentialId", credentialId,
                "transports", transports,
                "synced", backedUp,
                "createdAt", createdAt,
                "lastUsedAt", lastUsedAt);
    }
}
