package io.grantway.consent.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A signed checkpoint. Added, never changed. */
@Entity
@Table(name = "audit_checkpoint")
@IdClass(AuditEntry.Key.class)
class StoredCheckpoint {

    @Id private UUID tenantId;
    @Id private long seq;
    private String hash;
    private Instant createdAt;
    private String jws;

    protected StoredCheckpoint() {}

    StoredCheckpoint(Checkpoint checkpoint) {
        this.tenantId = checkpoint.tenantId();
        this.seq = checkpoint.seq();
        this.hash = checkpoint.hash();
        this.createdAt = checkpoint.createdAt();
        this.jws = checkpoint.jws();
    }

    Checkpoint toCheckpoint() {
        return new Checkpoint(tenantId, seq, hash, createdAt, jws);
    }
}
