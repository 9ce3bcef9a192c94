package io.grantway.consent.subject;

import io.grantway.consent.time.TimeOrderedId;
import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
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
    @Inject SubjectEntries entries;
    @Inject KeySealer sealer;
    @Inject Clock clock;

    /** A key for somebody who has no account yet. */
    public SubjectKey createUnlinked(UUID tenantId) {
        return create(tenantId, null);
    }

    /** The first key of a user at a partner; made where there is none. */
    public SubjectKey of(UUID tenantId, UUID userId) {
        var known = keys.of(userId, tenantId, Limit.of(1));
        return known.isEmpty() ? create(tenantId, userId) : open(known.get(0));
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

    /** Keeps other transactions from writing about subjects until this one ended. */
    public void lock(List<SubjectKey> locked) {
        locked.forEach(key -> entries.add(key.id(), 0));
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
