package io.grantway.consent.record;

import io.grantway.consent.policy.PolicyType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The consents that somebody gave or denied in one onboarding at one partner. */
@Entity
@Table(name = "consent_set")
class StoredConsentSet {

    @Id private UUID id;
    private UUID tenantId;
    private String onboardingId;
    private String tenantLabel;

    @Enumerated(EnumType.STRING)
    private PolicyType policyType;

    private UUID userId;
    private UUID subjectKeyId;
    private String sealedMetadata;
    private Instant createdAt;
    private Instant updatedAt;
    private Instant completedAt;

    protected StoredConsentSet() {}

    UUID id() {
        return id;
    }

    UUID tenantId() {
        return tenantId;
    }

    UUID userId() {
        return userId;
    }

    UUID subjectKeyId() {
        return subjectKeyId;
    }

    String sealedMetadata() {
        return sealedMetadata;
    }

    PolicyType policyType() {
        return policyType;
    }

    ConsentSet toConsentSet(Map<String, Object> metadata, List<ConsentItem> consents) {
        return new ConsentSet(
                id,
                tenantId,
                tenantLabel,
                onboardingId,
                userId,
                policyType,
                consents,
                metadata,
                createdAt,
                updatedAt,
                completedAt);
    }
}
