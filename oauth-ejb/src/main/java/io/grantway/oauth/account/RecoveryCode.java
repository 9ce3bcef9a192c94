package io.grantway.oauth.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A code that stands in for the one-time code once; the user has it, the row its keyed hash. */
@Entity
@Table(name = "recovery_code")
class RecoveryCode {

    @Id private UUID id;
    private UUID userId;
    private String hash;
    private Instant createdAt;

    /** Null while it is good. */
    private Instant usedAt;

    protected RecoveryCode() {}

    RecoveryCode(UUID id, UUID userId, String hash, Instant createdAt) {
        this.id = id;
        this.userId = userId;
        this.hash = hash;
        this.createdAt = createdAt;
    }
}
