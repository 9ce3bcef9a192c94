package io.grantway.consent.record;

import static io.grantway.consent.policy.Policies.DATA_ACCESS;
import static io.grantway.consent.record.ConsentStatus.DENIED;
import static io.grantway.consent.record.ConsentStatus.GRANTED;
import static io.grantway.consent.record.ConsentStatus.REVOKED;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.grantway.consent.audit.Actor;
import io.grantway.consent.permission.Permission;
import io.grantway.consent.policy.Policies;
import io.grantway.consent.policy.PolicyText;
import io.grantway.consent.subject.SubjectKey;
import io.grantway.consent.subject.SubjectKeys;
import io.grantway.consent.time.TimeOrderedId;
import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** What users granted to applications: recorded, confirmed, revoked. */
@Stateless
public class Consents {

    /** Six permissions of more applications than one person connects with. */
    private static final int MOST_GRANTS = 6_000;

    private static final int MOST_GRANTEES = 100;
    private static final UUID FIRST = new UUID(0, 0);

    @Inject PermissionGrantRepository grants;
    @Inject Records records;
    @Inject Texts texts;
    @Inject SubjectKeys subjects;
    @Inject Policies policies;
    @Inject Event<ConsentRevoked> revocations;
    @Inject Event<ConnectionGrown> growths;
    @Inject Clock clock;

    /** What the user grants to the application now, on words that did not change materially. */
    public Set<Permission> granted(UUID userId, UUID applicationId) {
        return grants.of(userId, applicationId).stream()
                .filter(this::holds)
                .map(PermissionGrant::permission)
                .collect(toUnmodifiableSet());
    }

    /**
     * What changed materially since the user agreed to what the application holds: what the next
     * review has to show, oldest first.
     */
    public List<PolicyText> changes(UUID userId, UUID applicationId, String language) {
        return grants.of(userId, applicationId).stream()
                .flatMap(
                        grant ->
                                policies
                                        .changesSince(
                                                DATA_ACCESS,
                                                grant.permission().scope(),
                                                grant.policyVersion(),
                                                language)
                                        .stream())
                .toList();
    }

    /** The applications that a user is connected with. */
    public List<Connection> connections(UUID userId) {
        var byApplication =
                grants.of(userId, Limit.of(MOST_GRANTS)).stream()
                        .collect(
                                groupingBy(
                                        PermissionGrant::applicationId,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byApplication.values().stream()
                .map(
                        held ->
                                new Connection(
                                        held.get(0).tenantId(),
                                        held.get(0).applicationId(),
                                        held.stream()
                                                .map(grant -> grant.toGranted(holds(grant)))
                                                .toList()))
                .toList();
    }

    /**
     * Users who grant something to an application, in the order of their ids.
     *
     * @param after the last user of the page before; null for the first page
     */
    public List<Grantee> grantees(UUID applicationId, UUID after, int limit) {
        var most = Math.min(limit, MOST_GRANTEES);
        var byUser =
                grants
                        .to(
                                applicationId,
                                after == null ? FIRST : after,
                                Limit.of(most * Permission.values().length))
                        .stream()
                        .collect(
                                groupingBy(
                                        PermissionGrant::userId,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byUser.entrySet().stream()
                .limit(most)
                .map(
                        held ->
                                new Grantee(
                                        held.getKey(),
                                        held.getValue().stream()
                                                .map(grant -> grant.toGranted(holds(grant)))
                                                .toList()))
                .toList();
    }

    /**
     * Records an answer: a record and an audit entry for each permission that was asked for. A
     * permission that was granted before and is now left out counts as revoked. Fires {@link
     * ConnectionGrown} where the application may do more than before.
     */
    public void record(ConsentDecision decision) {
        var now = clock.instant();
        var key = subjects.of(decision.tenantId(), decision.userId());
        var before = grants.of(decision.userId(), decision.applicationId());
        var growth = ConnectionGrown.by(decision, before, now);
        var held = before.stream().map(PermissionGrant::permission).collect(toUnmodifiableSet());
        var shown = shown(decision);
        var circumstances = shownOn(decision, shown);
        if (circumstances.page() != null) {
            records.keep(circumstances.page(), now);
        }
        for (var permission : new TreeSet<>(decision.asked())) {
            if (decision.granted().contains(permission)) {
                grant(
                        decision,
                        circumstances,
                        key,
                        shown.get(permission.scope()),
                        permission,
                        held,
                        now);
            } else if (!held.contains(permission)) {
                records.write(
                        TimeOrderedId.at(now),
                        new Decision(
                                key,
                                decision.userId(),
                                null,
                                decision.applicationId(),
                                shown.get(permission.scope()),
                                null,
                                DENIED,
                                circumstances,
                                decision.limit(permission)),
                        now);
            }
        }
        var leftOut = new TreeSet<>(decision.asked());
        leftOut.removeAll(decision.granted());
        leftOut.retainAll(held);
        if (!leftOut.isEmpty()) {
            revoke(decision.userId(), decision.applicationId(), leftOut, decision.circumstances());
        }
        growth.ifPresent(growths::fire);
    }

    /**
     * Whether all these permissions hold, and keeps them from being revoked until the caller's
     * transaction ended: what is issued on them can't outlive a revocation that runs beside it.
     */
    public boolean confirm(UUID userId, UUID applicationId, Set<Permission> permissions) {
        return grants.use(userId, applicationId, permissions, clock.instant())
                == permissions.size();
    }

    /** Withdraws permissions, as the user does without further circumstances. */
    public Set<Permission> revoke(UUID userId, UUID applicationId, Set<Permission> permissions) {
        return revoke(userId, applicationId, permissions, Circumstances.of(Actor.USER));
    }

    /**
     * Withdraws permissions, with effect when the transaction commits; what did not hold is passed
     * over. Fires {@link ConsentRevoked}.
     *
     * @return what held until now
     */
    public Set<Permission> revoke(
            UUID userId,
            UUID applicationId,
            Set<Permission> permissions,
            Circumstances circumstances) {
        var now = clock.instant();
        var held =
                grants.of(userId, applicationId).stream()
                        .collect(toMap(PermissionGrant::permission, grant -> grant));
        var revoked = new TreeSet<Permission>();
        for (var permission : new TreeSet<>(permissions)) {
            var grant = held.get(permission);
            if (grant == null) {
                continue;
            }
            var key = subjects.held(grant.tenantId(), userId);
            if (grants.delete(userId, applicationId, permission) == 1) {
                records.write(
                        TimeOrderedId.at(now),
                        new Decision(
                                key.orElseGet(() -> subjects.of(grant.tenantId(), userId)),
                                userId,
                                null,
                                applicationId,
                                texts.of(
                                        grant.recordId(),
                                        DATA_ACCESS,
                                        permission.scope(),
                                        grant.policyVersion()),
                                GRANTED,
                                REVOKED,
                                circumstances,
                                grant.limit()),
                        now);
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
        return revoked;
    }

    private void grant(
            ConsentDecision decision,
            Circumstances circumstances,
            SubjectKey key,
            PolicyText text,
            Permission permission,
            Set<Permission> held,
            Instant now) {
        var recordId = TimeOrderedId.at(now);
        grants.save(
                new PermissionGrant(
                        decision.userId(),
                        decision.applicationId(),
                        decision.tenantId(),
                        permission,
                        recordId,
                        decision.policyVersion(),
                        now,
                        decision.limit(permission)));
        records.write(
                recordId,
                new Decision(
                        key,
                        decision.userId(),
                        null,
                        decision.applicationId(),
                        text,
                        held.contains(permission) ? GRANTED : null,
                        GRANTED,
                        circumstances,
                        decision.limit(permission)),
                now);
    }

    /** With the page of the partner, where the partner brought the decision without one of ours. */
    private static Circumstances shownOn(ConsentDecision decision, Map<String, PolicyText> shown) {
        var circumstances = decision.circumstances();
        if (circumstances.page() != null || !circumstances.actor().isPartner()) {
            return circumstances;
        }
        return circumstances.on(
                Presentation.byPartner(
                        DATA_ACCESS,
                        decision.policyVersion(),
                        circumstances.language(),
                        decision.limit(),
                        new TreeSet<>(decision.asked())
                                .stream()
                                        .map(permission -> shown.get(permission.scope()))
                                        .toList()));
    }

    /** The words of the version that was shown, by scope. */
    private Map<String, PolicyText> shown(ConsentDecision decision) {
        return decision.asked().stream()
                .map(
                        permission ->
                                policies.text(
                                                DATA_ACCESS,
                                                decision.policyVersion(),
                                                permission.scope(),
                                                decision.circumstances().language())
                                        .orElseThrow())
                .collect(toMap(PolicyText::consentType, text -> text));
    }

    private boolean holds(PermissionGrant grant) {
        return policies.holds(DATA_ACCESS, grant.permission().scope(), grant.policyVersion());
    }
}
