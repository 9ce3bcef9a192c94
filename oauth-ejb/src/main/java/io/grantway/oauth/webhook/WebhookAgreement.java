package io.grantway.oauth.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What a partner's account manager agreed with it: in how many hours it acknowledges. */
@Entity
@Table(name = "webhook_agreement")
class WebhookAgreement {

    @Id private UUID partnerId;
    private int acknowledgeHours;

    protected WebhookAgreement() {}
}
