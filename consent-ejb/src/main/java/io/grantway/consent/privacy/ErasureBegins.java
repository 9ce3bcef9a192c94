package io.grantway.consent.privacy;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Fired where a user is about to be erased. Who holds something of the user that is no consent
 * keeps it from changing until the transaction ended, and says for which partners; it goes when
 * {@link io.grantway.consent.record.UserErased} is fired.
 */
public final class ErasureBegins {

    private final UUID userId;
    private final Set<UUID> tenants = new LinkedHashSet<>();

    ErasureBegins(UUID userId) {
        this.userId = userId;
    }

    public UUID userId() {
        return userId;
    }

    /** Something is held of the user for this partner. */
    public void isHeldFor(UUID tenantId) {
        tenants.add(tenantId);
    }

    Set<UUID> tenants() {
        return tenants;
    }
}
