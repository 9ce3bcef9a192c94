package io.grantway.oauth.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * What a partner sees of an event.
 *
 * @param payload the JSON text that is sent
 * @param nextAttemptAt null where nothing more is sent
 * @param lastError why the last attempt failed; null where none did
 * @param acknowledgeDueAt null where the event needs no acknowledgement
 */
public record WebhookEventInfo(
        UUID id,
        WebhookEventType type,
        String payload,
        WebhookState state,
        Instant createdAt,
        int attempts,
        Instant nextAttemptAt,
        String lastError,
        Instant deliveredAt,
        Instant acknowledgeDueAt,
        Instant acknowledgedAt) {}
