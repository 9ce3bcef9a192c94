package io.grantway.consent.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What is known of the circumstances of one record, sealed under the key of its user. */
@Entity
@Table(name = "consent_metadata")
class Metadata {

    @Id private UUID recordId;
    private UUID subjectKeyId;
    private String sealed;

    protected Metadata() {}

    Metadata(UUID recordId, UUID subjectKeyId, String sealed) {
        this.recordId = recordId;
        this.subjectKeyId = subjectKeyId;
        this.sealed = sealed;
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
}
