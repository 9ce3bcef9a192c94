package io.grantway.oauth.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** An event for one partner, from the change that it tells of until its delivery is history. */
@Entity
@Table(name = "webhook_event")
class WebhookEvent {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    /** The order of a user's events; counted by the database, as clocks of nodes differ. */
    @Column(insertable = false, updatable = false)
    private long sequenceNumber;

    private UUID partnerId;
    private UUID userId;

    @Enumerated(EnumType.STRING)
    private WebhookEventType type;

    private String payload;

    @Enumerated(EnumType.STRING)
    private WebhookState state;

    private Instant createdAt;
    private int attempts;

    /** When it is due; while an attempt runs, when that attempt counts as lost. */
    private Instant nextAttemptAt;

    private String lastError;
    private Instant deliveredAt;
    private Instant acknowledgeDueAt;
    private Instant acknowledgedAt;

    /** The deadline while the clock runs; null when it was stopped, or there is none. */
    private Instant awaitedUntil;

    /** When it is deleted, done or not. */
    private Instant purgeAt;

    protected WebhookEvent() {}

    WebhookEvent(
            UUID partnerId,
            UUID userId,
            WebhookEventType type,
            String payload,
            Instant createdAt,
            Instant acknowledgeDueAt,
            Instant purgeAt) {
        this.partnerId = partnerId;
        this.userId = userId;
        this.type = type;
        this.payload = payload;
        this.state = WebhookState.PENDING;
        this.createdAt = createdAt;
        this.nextAttemptAt = createdAt;
        this.acknowledgeDueAt = acknowledgeDueAt;
        this.awaitedUntil = acknowledgeDueAt;
        this.purgeAt = purgeAt;
    }

    UUID id() {
        return id;
    }
}
