package io.grantway.consent.subject;

import io.grantway.consent.time.TimeOrderedId;
import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The keys of users. A user has one at each partner, and one more for each onboarding that was
 * linked to the user later.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SubjectKeys {

    /** More onboardings than one person goes through at one partner. */
    static final int MOST = 1_000;

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject SubjectKeyRepository keys;
    @Inject KeySealer sealer;
    @Inject Clock clock;

    /** A key for somebody who has no account yet. */
    public SubjectKey createUnlinked(UUID tenantId) {
        return create(tenantId, null);
    }

    /** The first key of a user at a partner, held as by {@link #hold}; made where there is none. */
    public SubjectKey of(UUID tenantId, UUID userId) {
        return held(tenantId, userId).orElseGet(() -> create(tenantId, userId));
    }

    /** The first key of a user at a partner, held as by {@link #hold}. */
    public Optional<SubjectKey> held(UUID tenantId, UUID userId) {
        return keys.of(userId, tenantId, Limit.of(1)).stream()
                .findFirst()
                .flatMap(known -> hold(known.id()));
    }

    /**
     * All keys of a user at a partner, oldest first: none where the partner has nothing of them.
     */
    public List<SubjectKey> all(UUID tenantId, UUID userId) {
        return keys.of(userId, tenantId, Limit.of(MOST)).stream().map(this::open).toList();
    }

    /** Empty where it was destroyed. */
    public Optional<SubjectKey> find(UUID id) {
        return keys.byId(id).map(this::open);
    }

    /** The partners that hold consents of a user. */
    public List<UUID> tenantsOf(UUID userId) {
        return keys.tenantsOf(userId, Limit.of(MOST));
    }

    public void link(UUID id, UUID userId) {
        keys.link(id, userId);
    }

    /**
     * A key that nobody else writes with or destroys until the transaction ended; empty where it
     * was destroyed. Whoever writes about a subject holds its key before any other row, so that no
     * two wait for each other.
     */
    public Optional<SubjectKey> hold(UUID id) {
        return keys.count(id, 0) == 1 ? find(id) : Optional.empty();
    }

    /** Holds every key of a user at a partner, as by {@link #hold}; their ids, oldest first. */
    public List<UUID> holdAll(UUID tenantId, UUID userId) {
        var held = new ArrayList<UUID>();
        var page = keys.of(userId, tenantId, Limit.of(MOST));
        while (!page.isEmpty()) {
            page.stream()
                    .map(StoredSubjectKey::id)
                    .filter(id -> keys.count(id, 0) == 1)
                    .forEach(held::add);
            var last = page.get(page.size() - 1).id();
            page = keys.of(userId, tenantId, last, Limit.of(MOST));
        }
        return held;
    }

    /** How many audit entries there are about the user. */
    public long entries(UUID tenantId, UUID userId) {
        return keys.of(userId, tenantId, Limit.of(MOST)).stream()
                .mapToLong(StoredSubjectKey::entries)
                .sum();
    }

    /** Destroys a key for good; whether it was there. */
    public boolean destroy(UUID id) {
        return keys.delete(id) == 1;
    }

    private SubjectKey create(UUID tenantId, UUID userId) {
        var now = clock.instant();
        var id = TimeOrderedId.at(now);
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        keys.insert(new StoredSubjectKey(id, tenantId, userId, sealer.seal(id, key), now));
        return new SubjectKey(id, tenantId, key);
    }

    private SubjectKey open(StoredSubjectKey stored) {
        return new SubjectKey(
                stored.id(), stored.tenantId(), sealer.open(stored.id(), stored.sealedKey()));
    }
}
