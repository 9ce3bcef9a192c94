package io.grantway.oauth.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A mail that is still to be sent. What was sent or given up is not kept. */
@Entity
@Table(name = "outbox_mail")
class OutboxMail {

    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    private MailKind kind;

    private String sealedLetter;
    private Instant createdAt;
    private Instant giveUpAt;
    private int attempts;

    /** When it is due; while an attempt runs, when that attempt counts as lost. */
    private Instant nextAttemptAt;

    protected OutboxMail() {}

    OutboxMail(UUID id, MailKind kind, String sealedLetter, Instant createdAt, Instant giveUpAt) {
        this.id = id;
        this.kind = kind;
        this.sealedLetter = sealedLetter;
        this.createdAt = createdAt;
        this.giveUpAt = giveUpAt;
        this.nextAttemptAt = createdAt;
    }
}
