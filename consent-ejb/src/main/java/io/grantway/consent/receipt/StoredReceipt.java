package io.grantway.consent.receipt;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A signed receipt, sealed under the key of its user. */
@Entity
@Table(name = "consent_receipt")
class StoredReceipt {

    @Id private UUID recordId;
    private UUID subjectKeyId;
    private String sealed;
    private Instant createdAt;

    protected StoredReceipt() {}

    StoredReceipt(UUID recordId, UUID subjectKeyId, String sealed, Instant createdAt) {
        this.recordId = recordId;
        this.subjectKeyId = subjectKeyId;
        this.sealed = sealed;
        this.createdAt = createdAt;
    }

    UUID recordId() {
        return recordId;
    }

    UUID subjectKeyId() {
        return subjectKeyId;
    }

    String sealed() {
        return sealed;
    }

    Instant createdAt() {
        return createdAt;
    }
}
