package io.grantway.oauth.webhook;

import io.grantway.oauth.OAuthSettings;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A partner's endpoint and its events. What belongs to another partner is as if it were not there.
 */
@Stateless
public class Webhooks {

    /** The longest time to acknowledge that can be agreed on: 30 days. */
    public static final int MOST_HOURS = 720;

    private static final UUID FIRST = new UUID(0, 0);
    private static final int MOST_SHOWN = 100;

    @Inject WebhookEndpointRepository endpoints;
    @Inject WebhookListRepository events;
    @Inject WebhookAgreementRepository agreements;
    @Inject WebhookOutbox outbox;
    @Inject WebhookSecrets secrets;
    @Inject OAuthSettings settings;
    @Inject Clock clock;

    public Optional<WebhookEndpointInfo> endpoint(UUID partnerId) {
        return endpoints.find(partnerId, settings.webhookAcknowledgeHours());
    }

    /** Registers the partner's endpoint, or moves it: secret and waiting events stay. */
    public WebhookRegistration register(UUID partnerId, WebhookUrl url) {
        var secret = secrets.create();
        var added = endpoints.add(partnerId, url.value(), secrets.seal(secret), clock.instant());
        if (added == 0) {
            endpoints.move(partnerId, url.value());
        }
        return new WebhookRegistration(
                endpoint(partnerId).orElseThrow(), added == 1 ? secret : null);
    }

    /**
     * Ends webhooks to the partner; whether there were any. What waits is kept: a new endpoint gets
     * it.
     */
    public boolean remove(UUID partnerId) {
        return endpoints.remove(partnerId) == 1;
    }

    /** A new secret, shown this once; the old one signs, too, for the time of the overlap. */
    public Optional<String> rotate(UUID partnerId) {
        var secret = secrets.create();
        var overlapEnd = clock.instant().plus(settings.webhookSecretOverlap());
        return endpoints.rotate(partnerId, secrets.seal(secret), overlapEnd) == 1
                ? Optional.of(secret)
                : Optional.empty();
    }

    /** Sends an event of no meaning; empty where the partner has no endpoint. */
    public Optional<WebhookEventInfo> test(UUID partnerId) {
        return outbox.add(partnerId, null, WebhookEventType.WEBHOOK_TEST, clock.instant(), Map.of())
                .flatMap(id -> events.find(partnerId, id));
    }

    public Optional<WebhookEventInfo> event(UUID partnerId, UUID eventId) {
        return events.find(partnerId, eventId);
    }

    /**
     * A page of events, the oldest first.
     *
     * @param after the last event of the page before; null for the first page
     */
    public List<WebhookEventInfo> events(
            UUID partnerId, WebhookFilter filter, UUID after, int most) {
        var start = after == null ? FIRST : after;
        return switch (filter) {
            case PENDING -> events.inState(partnerId, WebhookState.PENDING, start, most);
            case DELIVERED -> events.inState(partnerId, WebhookState.DELIVERED, start, most);
            case DEAD -> events.inState(partnerId, WebhookState.DEAD, start, most);
            case OVERDUE -> {
                var startDue =
                        events.find(partnerId, start)
                                .map(WebhookEventInfo::acknowledgeDueAt)
                                .orElse(Instant.EPOCH);
                yield events.overdue(partnerId, clock.instant(), startDue, start, most);
            }
        };
    }

    /**
     * A page of the events that partners should have acknowledged by now, of all partners, the
     * longest due first. For operators.
     *
     * @param dueAfter when the last event of the page before was due; null for the first page
     * @param after the id of that event; null for the first page
     * @param most 100 at the most
     */
    public List<OverdueEvent> overdueEverywhere(Instant dueAfter, UUID after, int most) {
        return events.overdueEverywhere(
                clock.instant(),
                dueAfter == null ? Instant.EPOCH : dueAfter,
                after == null ? FIRST : after,
                Math.min(most, MOST_SHOWN));
    }

    /** In how many hours a partner acknowledges revocations and erasures. */
    public int acknowledgeHours(UUID partnerId) {
        return agreements.hours(partnerId).orElseGet(settings::webhookAcknowledgeHours);
    }

    /**
     * Takes down in how many hours a partner acknowledges events that are written from now on; with
     * or without an endpoint. False where there is no such partner.
     *
     * @throws IllegalArgumentException where it is not from 1 to 720 hours
     */
    public boolean setAcknowledgeHours(UUID partnerId, int hours) {
        if (hours < 1 || hours > MOST_HOURS) {
            throw new IllegalArgumentException("A partner acknowledges within 1 to 720 hours");
        }
        return agreements.change(partnerId, hours) == 1
                || agreements.add(partnerId, hours) == 1
                || agreements.change(partnerId, hours) == 1;
    }

    /** Sends a dead letter again, with all attempts; false where the partner has no such one. */
    public boolean retry(UUID partnerId, UUID eventId) {
        var now = clock.instant();
        return events.retry(partnerId, eventId, now, now.plus(settings.webhookPatience())) == 1;
    }

    /**
     * Stops the revocation clock of an event, at the first call; the event as it is then, empty
     * where the partner has no such one.
     */
    public Optional<WebhookEventInfo> acknowledge(UUID partnerId, UUID eventId) {
        var now = clock.instant();
        events.acknowledge(partnerId, eventId, now, now.plus(settings.webhookRetention()));
        return events.find(partnerId, eventId);
    }
}
