package io.grantway.consent.record;

import io.grantway.consent.permission.Permission;
import java.util.Set;
import java.util.UUID;

/**
 * What a user answered to an application's request.
 *
 * @param tenantId the partner whose application it is
 * @param asked the permissions that were shown
 * @param granted those of them that the user agreed to
 * @param policyVersion the version of the data access policy that was shown
 */
public record ConsentDecision(
        UUID tenantId,
        UUID userId,
        UUID applicationId,
        Set<Permission> asked,
        Set<Permission> granted,
        String policyVersion,
        Circumstances circumstances) {

    public ConsentDecision {
        if (!asked.containsAll(granted)) {
            throw new IllegalArgumentException("Granted more than was asked for");
        }
        asked = Set.copyOf(asked);
        granted = Set.copyOf(granted);
    }
}
