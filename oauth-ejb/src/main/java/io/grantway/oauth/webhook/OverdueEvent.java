package io.grantway.oauth.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that its partner should have acknowledged, as an operator sees it: not whom it is about.
 *
 * @param partner the partner's name
 * @param dueAt when it should have been acknowledged
 */
public record OverdueEvent(
        UUID id,
        UUID partnerId,
        String partner,
        WebhookEventType type,
        WebhookState state,
        Instant createdAt,
        Instant dueAt) {}
