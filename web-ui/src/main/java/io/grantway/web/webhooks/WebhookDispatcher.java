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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Empties the queue of webhooks, on every node. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookDispatcher {

    @Resource TimerService timers;
    @Inject WebhookQueue queue;
    @Inject WebhookSender sender;
    @Inject Meters meters;

    private Rounds<WebhookDelivery> rounds;

    @PostConstruct
    void start() {
        rounds = new Rounds<>("webhook", new Webhooks());
        timers.createIntervalTimer(Rounds.MILLIS, Rounds.MILLIS, new TimerConfig(null, false));
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    @Timeout
    void round() {
        rounds.run();
    }

    private final class Webhooks implements Rounds.Work<WebhookDelivery> {

        @Override
        public List<UUID> receiversInNeed() {
            return queue.partnersInNeed();
        }

        @Override
        public List<UUID> due(UUID partner, int most) {
            return queue.due(partner, most);
        }

        @Override
        public Optional<WebhookDelivery> claim(UUID id) {
            return queue.claim(id);
        }

        @Override
        public Outcome send(WebhookDelivery delivery) {
            return sender.send(delivery);
        }

        @Override
        public void takeDown(WebhookDelivery delivery, Outcome outcome) {
            if (outcome instanceof Failed failed) {
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

        @Override
        public UUID receiver(WebhookDelivery delivery) {
            return delivery.partnerId();
        }
    }
}
