package io.grantway.oauth.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A key that signs receipts and checkpoints, or once did. */
@Entity
@Table(name = "evidence_key")
class EvidenceKey {

    @Id private int generation;
    private String kid;
    private String publicJwk;
    private String sealedJwk;
    private Instant createdAt;

    protected EvidenceKey() {}

    int generation() {
        return generation;
    }

    String kid() {
        return kid;
    }

    String publicJwk() {
        return publicJwk;
    }

    /** Null where another key signs by now. */
    String sealedJwk() {
        return sealedJwk;
    }

    Instant createdAt() {
        return createdAt;
    }
}
