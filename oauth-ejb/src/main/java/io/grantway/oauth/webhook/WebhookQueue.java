package io.grantway.oauth.webhook;

import io.grantway.oauth.BackOff;
import io.grantway.oauth.OAuthSettings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to be sent now, for the nodes that send it. Each step is a short transaction: none is
 * open while a partner answers.
 *
 * <p>An attempt is claimed for a minute by one conditional statement: no two nodes make the same
 * one, and what a node that died had claimed comes due again. The events of one user go out in the
 * order of the changes, the next one when the one before is delivered or a dead letter, so that a
 * dead letter holds up its user for the time of its attempts and no longer.
 */
@Stateless
public class WebhookQueue {

    private static final Duration CLAIM = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final int MOST_COUNTED = 10_000;
    private static final int MOST_OVERDUE_COUNTED = 100_000;

    @Inject WebhookEndpointRepository endpoints;
    @Inject WebhookEventRepository events;
    @Inject OAuthSettings settings;
    @Inject Clock clock;

    private BackOff backOff;

    @PostConstruct
    void readSettings() {
        backOff = new BackOff(settings.webhookRetryDelays());
    }

    /** The partners with a working endpoint that something is due for. */
    public List<UUID> partnersInNeed() {
        return endpoints.withDueEvents(clock.instant());
    }

    /** Events of a partner that may be due, the longest due first. */
    public List<UUID> due(UUID partnerId, int most) {
        return events.due(partnerId, clock.instant(), most);
    }

    /**
     * Claims an attempt; empty where another node makes it, or an earlier event of the user has to
     * be delivered first.
     */
    public Optional<WebhookDelivery> claim(UUID eventId) {
        var now = clock.instant();
        if (events.claim(eventId, now.plus(CLAIM), now) == 1) {
            return events.delivery(eventId, now);
        }
        events.postpone(eventId, now.plus(LONGEST_WAIT), now);
        return Optional.empty();
    }

    /** The endpoint took the event. */
    public void delivered(WebhookDelivery delivery) {
        var now = clock.instant();
        events.deliver(delivery.eventId(), now, now.plus(settings.webhookRetention()));
        wakeNext(delivery);
    }

    /**
     * The attempt failed; whether that was the last one, which makes a dead letter of the event.
     *
     * @param error at most 200 characters, shown to the partner
     */
    public boolean failed(WebhookDelivery delivery, String error) {
        var now = clock.instant();
        var delay = backOff.after(delivery.attempts());
        if (delay.isPresent()) {
            events.retryLater(
                    delivery.eventId(), delivery.claimedUntil(), now.plus(delay.get()), error);
            return false;
        }
        var buried =
                events.bury(
                        delivery.eventId(),
                        delivery.claimedUntil(),
                        error,
                        now.plus(settings.webhookRetention()));
        wakeNext(delivery);
        return buried == 1;
    }

    /** The endpoint is gone: nothing is sent until the partner names one again. */
    public void disable(WebhookDelivery delivery) {
        endpoints.disable(delivery.partnerId(), delivery.url(), clock.instant());
    }

    /** How many events wait for a partner's endpoint; of each partner up to 10,000 count. */
    public long pending() {
        return endpoints.partners().stream()
                .mapToLong(partner -> events.countPending(partner, MOST_COUNTED))
                .sum();
    }

    /**
     * How many events should be acknowledged by now, with or without an endpoint; up to 100,000.
     */
    public long overdue() {
        return events.countOverdue(clock.instant(), MOST_OVERDUE_COUNTED);
    }

    /** Deletes events whose time is over; how many, at most the size of a batch. */
    public int purge(int batch) {
        return events.purge(clock.instant(), batch);
    }

    private void wakeNext(WebhookDelivery delivery) {
        if (delivery.userId() != null) {
            events.wakeNext(delivery.partnerId(), delivery.userId(), clock.instant());
        }
    }
}
