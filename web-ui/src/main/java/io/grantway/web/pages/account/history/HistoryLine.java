package io.grantway.web.pages.account.history;

import io.grantway.consent.audit.AuditRecord;
import java.time.Instant;
import java.util.UUID;

/** One change of a consent, as the user reads it. */
public final class HistoryLine {

    private final AuditRecord record;
    private final String words;
    private final String receiver;
    private final String by;

    HistoryLine(AuditRecord record, String words, String receiver, String by) {
        this.record = record;
        this.words = words;
        this.receiver = receiver;
        this.by = by;
    }

    public UUID getRecordId() {
        return record.recordId();
    }

    /** {@code granted}, {@code denied} or {@code revoked}. */
    public String getStatus() {
        return record.after();
    }

    public String getWords() {
        return words;
    }

    /** The application or the partner that the consent was for. */
    public String getReceiver() {
        return receiver;
    }

    /** Who brought the decision; null where the user did. */
    public String getBy() {
        return by;
    }

    public Instant getAt() {
        return record.timestamp();
    }

    public String getVersion() {
        return record.policyVersion();
    }
}
