package io.grantway.oauth.webhook;

import java.time.Instant;

/**
 * What a partner sees of its endpoint.
 *
 * @param acknowledgeHours in which a revocation or erasure has to be acknowledged
 * @param disabledAt since when nothing is sent, as the endpoint answered 410; null while it works
 * @param previousSecretUntil until when a replaced secret signs, too; null where there was none
 */
public record WebhookEndpointInfo(
        String url,
        int acknowledgeHours,
        Instant createdAt,
        Instant disabledAt,
        Instant previousSecretUntil) {}
