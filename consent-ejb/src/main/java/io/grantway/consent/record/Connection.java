package io.grantway.consent.record;

import io.grantway.consent.permission.Permission;
import io.grantway.consent.permission.SpendingLimit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An application that a user is connected with.
 *
 * @param tenantId the partner whose application it is
 */
public record Connection(UUID tenantId, UUID applicationId, List<Granted> permissions) {

    /**
     * A permission that the user grants.
     *
     * @param usedAt when the application last got a code on it
     * @param recordId the record that holds the decision
     * @param holds whether it counts; false where the policy changed materially since
     * @param limit how much may be paid on it; null for any amount
     * @param spent of a limit in all: what was paid since the user agreed
     */
    public record Granted(
            Permission permission,
            Instant grantedAt,
            Instant usedAt,
            UUID recordId,
            String policyVersion,
            boolean holds,
            SpendingLimit limit,
            BigDecimal spent) {}
}
