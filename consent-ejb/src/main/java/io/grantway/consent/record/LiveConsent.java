package io.grantway.consent.record;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The decision on one type of a consent set that holds now. */
@Entity
@Table(name = "consent_live")
@IdClass(LiveConsent.Key.class)
class LiveConsent {

    @Id private UUID consentSetId;
    @Id private String consentType;
    private UUID recordId;

    @Enumerated(EnumType.STRING)
    private ConsentStatus status;

    private String policy;
    private String version;
    private Instant createdAt;
    private Instant updatedAt;

    protected LiveConsent() {}

    UUID consentSetId() {
        return consentSetId;
    }

    String consentType() {
        return consentType;
    }

    UUID recordId() {
        return recordId;
    }

    ConsentStatus status() {
        return status;
    }

    String version() {
        return version;
    }

    String policy() {
        return policy;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    ConsentItem toItem(Map<String, Object> metadata) {
        return new ConsentItem(
                recordId, consentType, status, policy, version, metadata, createdAt, updatedAt);
    }

    /** The identity of a decision: one a set and type. */
    static class Key {
        private UUID consentSetId;
        private String consentType;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(consentSetId, key.consentSetId)
                    && Objects.equals(consentType, key.consentType);
        }

        @Override
        public int hashCode() {
            return Objects.hash(consentSetId, consentType);
        }
    }
}
