package io.grantway.consent.record;

import io.grantway.consent.permission.Permission;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** What a user decided on one permission of one application. A later decision is a new record. */
@Entity
@Table(name = "consent_record")
class ConsentRecord {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID userId;
    private UUID applicationId;

    @Enumerated(EnumType.STRING)
    private Permission permission;

    @Enumerated(EnumType.STRING)
    private ConsentStatus status;

    private String policyVersion;
    private String actor;
    private Instant createdAt;

    protected ConsentRecord() {}

    ConsentRecord(
            UUID userId,
            UUID applicationId,
            Permission permission,
            ConsentStatus status,
            String policyVersion,
            String actor,
            Instant createdAt) {
        this.userId = userId;
        this.applicationId = applicationId;
        this.permission = permission;
        this.status = status;
        this.policyVersion = policyVersion;
        this.actor = actor;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }
}
