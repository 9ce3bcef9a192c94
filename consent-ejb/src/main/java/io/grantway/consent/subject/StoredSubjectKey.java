package io.grantway.consent.subject;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The sealed key of a user at a partner; without a user until the onboarding is linked. */
@Entity
@Table(name = "subject_key")
class StoredSubjectKey {

    @Id private UUID id;
    private UUID tenantId;
    private UUID userId;
    private String sealedKey;
    private long entries;
    private Instant createdAt;

    protected StoredSubjectKey() {}

    StoredSubjectKey(UUID id, UUID tenantId, UUID userId, String sealedKey, Instant createdAt) {
        this.id = id;
        this.tenantId = tenantId;
        this.userId = userId;
        this.sealedKey = sealedKey;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    UUID tenantId() {
        return tenantId;
    }

    String sealedKey() {
        return sealedKey;
    }

    long entries() {
        return entries;
    }
}
