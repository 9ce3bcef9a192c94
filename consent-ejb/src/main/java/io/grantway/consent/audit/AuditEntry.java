package io.grantway.consent.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** One change of one consent item. Entries are inserted, never updated and never deleted. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID userId;
    private UUID applicationId;
    private UUID recordId;

    @Enumerated(EnumType.STRING)
    private AuditAction action;

    private String item;
    private String statusBefore;
    private String statusAfter;
    private String policyVersion;
    private String actor;
    private Instant createdAt;

    protected AuditEntry() {}

    AuditEntry(AuditedChange change, Instant createdAt) {
        this.userId = change.userId();
        this.applicationId = change.applicationId();
        this.recordId = change.recordId();
        this.action = change.action();
        this.item = change.item();
        this.statusBefore = change.statusBefore();
        this.statusAfter = change.statusAfter();
        this.policyVersion = change.policyVersion();
        this.actor = change.actor();
        this.createdAt = createdAt;
    }
}
