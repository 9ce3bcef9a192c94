package io.grantway.consent.record;

import io.grantway.consent.permission.SpendingLimit;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a user decided on one consent, and on which words. A later decision is a new record. */
@Entity
@Table(name = "consent_record")
class ConsentRecord {

    @Id private UUID id;
    private UUID tenantId;
    private UUID subjectKeyId;
    private UUID consentSetId;
    private UUID applicationId;
    private String consentType;

    @Enumerated(EnumType.STRING)
    private ConsentStatus status;

    private String policy;
    private String version;
    private String language;
    private String textSha256;
    private String presentation;
    private String actor;
    private Instant createdAt;
    private String spendingLimit;

    protected ConsentRecord() {}

    ConsentRecord(Decision decision, UUID id, String presentation, Instant createdAt) {
        this.id = id;
        this.tenantId = decision.subject().tenantId();
        this.subjectKeyId = decision.subject().id();
        this.consentSetId = decision.consentSetId();
        this.applicationId = decision.applicationId();
        this.consentType = decision.text().consentType();
        this.status = decision.after();
        this.policy = decision.text().policy();
        this.version = decision.text().version();
        this.language = decision.text().language();
        this.textSha256 = decision.text().sha256();
        this.presentation = presentation;
        this.actor = decision.circumstances().actor().text();
        this.createdAt = createdAt;
        this.spendingLimit = SpendingLimit.format(decision.limit());
    }

    UUID id() {
        return id;
    }

    UUID tenantId() {
        return tenantId;
    }

    String presentation() {
        return presentation;
    }

    RecordedConsent toRecordedConsent() {
        return new RecordedConsent(
                id,
                consentSetId,
                applicationId,
                consentType,
                status,
                policy,
                version,
                language,
                textSha256,
                actor,
                createdAt,
                SpendingLimit.parse(spendingLimit));
    }
}
