package io.grantway.oauth.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A deed as it is kept for lists. */
@Entity
@Table(name = "journal")
class JournalEntry {

    @Id private UUID id;
    private Instant at;
    private String type;
    private String actor;
    private String source;
    private UUID partnerId;
    private UUID applicationId;
    private String subject;
    private String beforeValue;
    private String afterValue;
    private String reason;
    private String about;

    protected JournalEntry() {}

    JournalEntry(UUID id, Instant at, Doer doer, Deed deed, String about) {
        this.id = id;
        this.at = at;
        this.type = deed.type();
        this.actor = doer.actor().text();
        this.source = doer.source();
        this.partnerId = deed.partnerId();
        this.applicationId = deed.applicationId();
        this.subject = deed.subject();
        this.beforeValue = deed.before();
        this.afterValue = deed.after();
        this.reason = deed.reason();
        this.about = about;
    }
}
