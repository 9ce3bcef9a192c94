package io.grantway.oauth.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Where a partner gets its events, and the secrets that sign them. One a partner. */
@Entity
@Table(name = "webhook_endpoint")
class WebhookEndpoint {

    @Id private UUID partnerId;
    private String url;
    private String sealedSecret;
    private String sealedPreviousSecret;
    private Instant previousSecretUntil;

    private Instant createdAt;

    /** Since when nothing is sent, because the endpoint said that it is gone. */
    private Instant disabledAt;

    protected WebhookEndpoint() {}
}
