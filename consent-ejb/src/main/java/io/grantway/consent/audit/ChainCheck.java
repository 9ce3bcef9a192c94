package io.grantway.consent.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * How far a chain was verified: a pass goes from its beginning to its head, some entries a time.
 */
@Entity
@Table(name = "audit_check")
class ChainCheck {

    @Id private UUID tenantId;

    /** The entry that the pass has come to; 0 at its beginning. */
    private long seq;

    private String hash;
    private Instant passBeganAt;
    private Instant lookedAt;

    /** When a pass last reached the head, and where that was; null until then. */
    private Instant verifiedAt;

    private Long verifiedSeq;

    /** The entry that is not as it was written; null where all are. */
    private Long faultSeq;

    private String fault;

    protected ChainCheck() {}

    ChainPosition reached() {
        return new ChainPosition(tenantId, seq, hash);
    }

    Instant passBeganAt() {
        return passBeganAt;
    }

    Instant verifiedAt() {
        return verifiedAt;
    }
}
