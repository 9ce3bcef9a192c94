package io.grantway.web.webhooks;

import io.grantway.oauth.webhook.WebhookDelivery;
import io.grantway.oauth.webhook.WebhookQueue;
import io.grantway.web.operations.Meters;
import io.grantway.web.webhooks.Outcome.Failed;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Empties the queue of webhooks, on every node. Attempts run beside each other on threads of their
 * own, a few for each partner, so that slow ones hold up nobody else; claiming and taking down
 * outcomes is the work of the one thread of the timer.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookDispatcher {

    private static final Logger LOG = System.getLogger(WebhookDispatcher.class.getName());
    private static final long ROUND_MILLIS = 1_000;

    private record Finished(WebhookDelivery delivery, Outcome outcome) {}

    @Resource TimerService timers;
    @Inject WebhookQueue queue;
    @Inject WebhookSender sender;
    @Inject Meters meters;

    private final BlockingQueue<Finished> finished = new LinkedBlockingQueue<>();
    private final Slots slots = new Slots();
    private ExecutorService attempts;

    @PostConstruct
    void start() {
        attempts =
                Executors.newCachedThreadPool(
                        task -> {
                            var thread = new Thread(task, "webhook");
                            thread.setDaemon(true);
                            return thread;
                        });
        timers.createIntervalTimer(ROUND_MILLIS, ROUND_MILLIS, new TimerConfig(null, false));
    }

    @PreDestroy
    void stop() {
        attempts.shutdownNow();
    }

    /** Lasts for a second while attempts run, and no time where nothing is to be sent. */
    @Timeout
    synchronized void round() {
        try {
            var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ROUND_MILLIS);
            do {
                startWhatIsDue();
            } while (!slots.areAllFree() && takeDownOutcomes(end - System.nanoTime()));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Webhooks wait for the next round: " + e);
        }
    }

    private void startWhatIsDue() {
        slots.fill(queue.partnersInNeed(), this::startNext);
    }

    private boolean startNext(UUID partner) {
        var next =
                queue.due(partner, Slots.MOST_FOR_A_PARTNER).stream()
                        .flatMap(event -> queue.claim(event).stream())
                        .findFirst();
        next.ifPresent(this::start);
        return next.isPresent();
    }

    private void start(WebhookDelivery delivery) {
        attempts.execute(() -> finished.add(new Finished(delivery, sender.send(delivery))));
    }

    /** Waits for at least one outcome; false where the time is up before. */
    private boolean takeDownOutcomes(long nanos) {
        try {
            var one = finished.poll(nanos, TimeUnit.NANOSECONDS);
            var any = one != null;
            while (one != null) {
                takeDown(one);
                one = finished.poll();
            }
            return any;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void takeDown(Finished attempt) {
        var delivery = attempt.delivery();
        slots.free(delivery.partnerId());
        if (attempt.outcome() instanceof Failed failed) {
            if (failed.gone()) {
                queue.disable(delivery);
            }
            var dead = queue.failed(delivery, failed.error());
            meters.webhook(dead ? "dead" : "failed");
        } else {
            queue.delivered(delivery);
            meters.webhook("delivered");
        }
    }
}
