package io.grantway.consent.record;

import static io.grantway.consent.audit.AuditAction.CREATED;
import static io.grantway.consent.audit.AuditAction.REVOKED;
import static io.grantway.consent.audit.AuditAction.UPDATED;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.grantway.consent.audit.AuditAction;
import io.grantway.consent.audit.AuditTrail;
import io.grantway.consent.audit.AuditedChange;
import io.grantway.consent.permission.Permission;
import io.grantway.consent.policy.Policies;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What users granted to applications: recorded, confirmed, revoked. */
@Stateless
public class Consents {

    private static final String USER = "user";

    @Inject PermissionGrantRepository grants;
    @Inject ConsentRecordRepository records;
    @Inject Policies policies;
    @Inject AuditTrail audit;
    @Inject Event<ConsentRevoked> revocations;
    @Inject Clock clock;

    /** What the user grants to the application now, under the policy version in force. */
    public Set<Permission> granted(UUID userId, UUID applicationId) {
        var inForce = policies.currentDataAccessVersion();
        return grants.of(userId, applicationId).stream()
                .filter(grant -> grant.policyVersion().equals(inForce))
                .map(PermissionGrant::permission)
                .collect(toUnmodifiableSet());
    }

    /**
     * Records an answer: a record and an audit entry for each permission that was asked for. A
     * permission that was granted before and is now left out counts as revoked.
     */
    public void record(ConsentDecision decision) {
        var held =
                grants.of(decision.userId(), decision.applicationId()).stream()
                        .map(PermissionGrant::permission)
                        .collect(toUnmodifiableSet());
        for (var permission : new TreeSet<>(decision.asked())) {
            if (decision.granted().contains(permission)) {
                grant(decision, permission, held.contains(permission));
            } else if (!held.contains(permission)) {
                write(decision, permission, CREATED, null, ConsentStatus.DENIED);
            }
        }
        var leftOut = new TreeSet<>(decision.asked());
        leftOut.removeAll(decision.granted());
        leftOut.retainAll(held);
        if (!leftOut.isEmpty()) {
            revoke(decision.userId(), decision.applicationId(), leftOut);
        }
    }

    /**
     * Whether all these permissions hold, and keeps them from being revoked until the caller's
     * transaction ended: what is issued on them can't outlive a revocation that runs beside it.
     */
    public boolean confirm(UUID userId, UUID applicationId, Set<Permission> permissions) {
        return grants.use(userId, applicationId, permissions, clock.instant())
                == permissions.size();
    }

    /**
     * Withdraws permissions, with effect when the transaction commits; what did not hold is passed
     * over. Fires {@link ConsentRevoked}.
     */
    public void revoke(UUID userId, UUID applicationId, Set<Permission> permissions) {
        var version = policies.currentDataAccessVersion();
        var revoked = new TreeSet<Permission>();
        for (var permission : new TreeSet<>(permissions)) {
            if (grants.delete(userId, applicationId, permission) == 1) {
                var decision =
                        new ConsentDecision(userId, applicationId, permissions, Set.of(), version);
                write(decision, permission, REVOKED, ConsentStatus.GRANTED, ConsentStatus.REVOKED);
                revoked.add(permission);
            }
        }
        if (!revoked.isEmpty()) {
            var remaining =
                    grants.of(userId, applicationId).stream()
                            .map(PermissionGrant::permission)
                            .collect(toUnmodifiableSet());
            revocations.fire(new ConsentRevoked(userId, applicationId, revoked, remaining));
        }
    }

    private void grant(ConsentDecision decision, Permission permission, boolean again) {
        var recordId =
                write(
                        decision,
                        permission,
                        again ? UPDATED : CREATED,
                        again ? ConsentStatus.GRANTED : null,
                        ConsentStatus.GRANTED);
        grants.save(
                new PermissionGrant(
                        decision.userId(),
                        decision.applicationId(),
                        permission,
                        recordId,
                        decision.policyVersion(),
                        clock.instant()));
    }

    private UUID write(
            ConsentDecision decision,
            Permission permission,
            AuditAction action,
            ConsentStatus before,
            ConsentStatus after) {
        var record =
                new ConsentRecord(
                        decision.userId(),
                        decision.applicationId(),
                        permission,
                        after,
                        decision.policyVersion(),
                        USER,
                        clock.instant());
        records.insert(record);
        audit.append(
                new AuditedChange(
                        decision.userId(),
                        decision.applicationId(),
                        record.id(),
                        action,
                        permission.scope(),
                        before == null ? null : before.name().toLowerCase(),
                        after.name().toLowerCase(),
                        decision.policyVersion(),
                        USER));
        return record.id();
    }
}
