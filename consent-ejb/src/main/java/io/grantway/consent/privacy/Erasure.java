package io.grantway.consent.privacy;

import io.grantway.consent.audit.Actor;
import io.grantway.consent.audit.AuditTrail;
import io.grantway.consent.receipt.Receipts;
import io.grantway.consent.record.AbandonedSets;
import io.grantway.consent.record.Circumstances;
import io.grantway.consent.record.Connection;
import io.grantway.consent.record.ConsentSets;
import io.grantway.consent.record.Consents;
import io.grantway.consent.record.UserErased;
import io.grantway.consent.subject.SubjectKeys;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Erases users (GDPR article 17): what tells who a user is goes with the user's key, the audit
 * chain stays whole. What remains is told in {@code docs/erasure.md}.
 */
@Stateless
public class Erasure {

    @Inject SubjectKeys subjects;
    @Inject Consents consents;
    @Inject ConsentSets sets;
    @Inject AbandonedSets abandoned;
    @Inject Receipts receipts;
    @Inject AuditTrail audit;
    @Inject Event<ErasureBegins> beginnings;
    @Inject Event<UserErased> erased;
    @Inject Clock clock;

    /**
     * Erases a user at one partner: ends the connections with its applications, deletes receipts
     * and metadata, destroys the keys. Fires {@code ConsentRevoked} for each connection and {@link
     * UserErased}; where nothing was consented to, {@link ErasureBegins} before.
     *
     * @return whether there was anything to erase
     */
    public boolean erase(UUID tenantId, UUID userId, Actor actor) {
        var keys = subjects.holdAll(tenantId, userId);
        if (keys.isEmpty() && !holdElsewhere(userId).contains(tenantId)) {
            return false;
        }
        disconnect(tenantId, userId, actor);
        audit.flush();
        while (!keys.isEmpty()) {
            sets.forget(tenantId, userId);
            keys.forEach(this::destroy);
            keys = subjects.holdAll(tenantId, userId);
        }
        audit.appendErasure(tenantId, actor);
        erased.fire(new UserErased(tenantId, userId, clock.instant()));
        return true;
    }

    /** Erases a user at every partner; the partners that held anything. */
    public List<UUID> eraseEverywhere(UUID userId, Actor actor) {
        var tenants = new LinkedHashSet<>(subjects.tenantsOf(userId));
        tenants.addAll(holdElsewhere(userId));
        return tenants.stream().filter(tenantId -> erase(tenantId, userId, actor)).toList();
    }

    /**
     * Erases whoever began an onboarding and never got an account; one audit entry for each.
     *
     * @param before onboardings that began later are left alone
     * @return how many, up to {@code most}
     */
    public int eraseAbandoned(Instant before, int most) {
        var forgotten = abandoned.forget(before, most);
        for (var set : forgotten) {
            destroy(set.subjectKeyId());
            audit.appendErasure(set.tenantId(), Actor.SYSTEM);
        }
        return forgotten.size();
    }

    /** The partners for which somebody holds what is no consent, and does until the end. */
    private Set<UUID> holdElsewhere(UUID userId) {
        var begins = new ErasureBegins(userId);
        beginnings.fire(begins);
        return begins.tenants();
    }

    private void destroy(UUID keyId) {
        receipts.delete(keyId);
        audit.deleteMetadata(keyId);
        subjects.destroy(keyId);
    }

    private void disconnect(UUID tenantId, UUID userId, Actor actor) {
        consents.connections(userId).stream()
                .filter(connection -> connection.tenantId().equals(tenantId))
                .forEach(
                        connection ->
                                consents.revoke(
                                        userId,
                                        connection.applicationId(),
                                        connection.permissions().stream()
                                                .map(Connection.Granted::permission)
                                                .collect(Collectors.toSet()),
                                        Circumstances.of(actor)));
    }
}
