package io.grantway.oauth.personal;

import io.grantway.oauth.webhook.WebhookEventType;
import io.grantway.oauth.webhook.WebhookState;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An event about a user. */
record ToldEvent(
        UUID id,
        UUID partnerId,
        WebhookEventType type,
        String payload,
        WebhookState state,
        Instant createdAt,
        Instant deliveredAt,
        Instant acknowledgedAt)
        implements Row {

    @Override
    public Map<String, Object> json() {
        return Row.object(
                "id", id,
                "partnerId", partnerId,
                "type", type.wireName(),
                "payload", payload,
                "state", state,
                "createdAt", createdAt,
                "deliveredAt", deliveredAt,
                "acknowledgedAt", acknowledgedAt);
    }
}
