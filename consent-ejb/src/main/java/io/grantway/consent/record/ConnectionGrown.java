package io.grantway.consent.record;

import io.grantway.consent.permission.Permission;
import io.grantway.consent.permission.SpendingLimit;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Fired in the transaction in which a user lets an application do more than before.
 *
 * @param isNew whether the application was allowed nothing until now
 * @param added what it was not allowed before, or had to pay less on; never empty
 * @param limit how much it may pay, where {@link Permission#TRANSACTIONS_WRITE} was added; null for
 *     any amount
 */
public record ConnectionGrown(
        UUID userId,
        UUID applicationId,
        boolean isNew,
        Set<Permission> added,
        SpendingLimit limit,
        String policyVersion,
        Circumstances circumstances,
        Instant at) {

    /** What a decision adds to what was held before; empty where that is nothing. */
    static Optional<ConnectionGrown> by(
            ConsentDecision decision, List<PermissionGrant> before, Instant at) {
        var added = EnumSet.noneOf(Permission.class);
        added.addAll(decision.granted());
        before.stream()
                .filter(
                        grant ->
                                SpendingLimit.covers(
                                        grant.limit(), decision.limit(grant.permission())))
                .map(PermissionGrant::permission)
                .forEach(added::remove);
        return added.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ConnectionGrown(
                                decision.userId(),
                                decision.applicationId(),
                                before.isEmpty(),
                                Collections.unmodifiableSet(added),
                                decision.limit(),
                                decision.policyVersion(),
                                decision.circumstances(),
                                at));
    }
}
