package io.grantway.consent.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** One entry of a partner's chain. Entries are inserted, never updated and never deleted. */
@Entity
@Table(name = "audit_entry")
@IdClass(AuditEntry.Key.class)
class AuditEntry {

    @Id private UUID tenantId;
    @Id private long seq;
    private String subject;
    private Instant recordedAt;
    private String body;
    private String hash;

    protected AuditEntry() {}

    AuditEntry(ChainedEntry entry) {
        this.tenantId = entry.position().tenantId();
        this.seq = entry.position().seq();
        this.subject = entry.draft().subject();
        this.recordedAt = entry.draft().time();
        this.body = entry.body();
        this.hash = entry.position().hash();
    }

    String body() {
        return body;
    }

    ChainPosition position() {
        return new ChainPosition(tenantId, seq, hash);
    }

    /** The identity of an entry: its place. */
    static class Key {
        private UUID tenantId;
        private long seq;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(tenantId, key.tenantId)
                    && seq == key.seq;
        }

        @Override
        public int hashCode() {
            return Objects.hash(tenantId, seq);
        }
    }
}
