package io.grantway.consent.audit;

import io.grantway.consent.evidence.Digest;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The head of a partner's chain. */
@Entity
@Table(name = "audit_chain")
class AuditChain {

    @Id private UUID tenantId;
    private long seq;
    private String hash;
    private Instant movedAt;

    protected AuditChain() {}

    /** What the first entry of a chain names as its predecessor: the hash of the partner's id. */
    static String genesis(UUID tenantId) {
        return Digest.sha256(tenantId.toString());
    }

    UUID tenantId() {
        return tenantId;
    }

    ChainPosition head() {
        return new ChainPosition(tenantId, seq, hash);
    }
}
