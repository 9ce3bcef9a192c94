package io.grantway.oauth.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * One attempt to deliver an event, claimed by the caller.
 *
 * @param userId whose order the event is part of; null where it stands alone
 * @param sealedPreviousSecret null unless it still signs
 * @param attempts how many there were, with this one
 * @param claimedUntil when the event is due again unless the outcome is told before
 */
public record WebhookDelivery(
        UUID eventId,
        UUID partnerId,
        UUID userId,
        String url,
        String sealedSecret,
        String sealedPreviousSecret,
        String payload,
        int attempts,
        Instant claimedUntil) {}
