package io.grantway.consent.record;

import io.grantway.consent.permission.Permission;
import io.grantway.consent.permission.SpendingLimit;
import java.util.Set;
import java.util.UUID;

/**
 * What a user answered to an application's request.
 *
 * @param tenantId the partner whose application it is
 * @param asked the permissions that were shown
 * @param granted those of them that the user agreed to
 * @param limit how much may be paid on {@link Permission#TRANSACTIONS_WRITE}; null for any amount,
 *     and where it is not asked for
 * @param policyVersion the version of the data access policy that was shown
 */
public record ConsentDecision(
        UUID tenantId,
        UUID userId,
        UUID applicationId,
        Set<Permission> asked,
        Set<Permission> granted,
        SpendingLimit limit,
        String policyVersion,
        Circumstances circumstances) {

    public ConsentDecision {
        if (!asked.containsAll(granted)) {
            throw new IllegalArgumentException("Granted more than was asked for");
        }
        asked = Set.copyOf(asked);
        granted = Set.copyOf(granted);
    }

    /** How much may be paid on a permission; null for any amount, and where nothing is paid. */
    SpendingLimit limit(Permission permission) {
        return permission == Permission.TRANSACTIONS_WRITE ? limit : null;
    }
}
