package io.grantway.consent.privacy;

import io.grantway.consent.audit.Actor;
import io.grantway.consent.audit.AuditTrail;
import io.grantway.consent.receipt.Receipts;
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
import java.util.List;
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
    @Inject Receipts receipts;
    @Inject AuditTrail audit;
    @Inject Event<UserErased> erased;
    @Inject Clock clock;

    /**
     * Erases a user at one partner: ends the connections with its applications, deletes receipts
     * and metadata, destroys the keys. Fires {@code ConsentRevoked} for each connection and {@link
     * UserErased}.
     *
     * @return whether there was anything to erase
     */
    public boolean erase(UUID tenantId, UUID userId, Actor actor) {
        var keys = subjects.all(tenantId, userId);
        if (keys.isEmpty()) {
            return false;
        }
        subjects.lock(keys);
        disconnect(tenantId, userId, actor);
        audit.flush();
        sets.forget(tenantId, userId);
        for (var key : keys) {
            receipts.delete(key.id());
            audit.deleteMetadata(key.id());
            subjects.destroy(key.id());
        }
        audit.appendErasure(tenantId, actor);
        erased.fire(new UserErased(tenantId, userId, clock.instant()));
        return true;
    }

    /** Erases a user at every partner; the partners that held anything. */
    public List<UUID> eraseEverywhere(UUID userId, Actor actor) {
        return subjects.tenantsOf(userId).stream()
                .filter(tenantId -> erase(tenantId, userId, actor))
                .toList();
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
