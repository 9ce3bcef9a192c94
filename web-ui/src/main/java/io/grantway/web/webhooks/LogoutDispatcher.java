package io.grantway.web.webhooks;

import io.grantway.oauth.logout.LogoutDelivery;
import io.grantway.oauth.logout.LogoutQueue;
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

/** Tells applications that sign-ins ended, on every node. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LogoutDispatcher {

    @Resource TimerService timers;
    @Inject LogoutQueue queue;
    @Inject LogoutSender sender;
    @Inject Meters meters;

    private Rounds<LogoutDelivery> rounds;

    @PostConstruct
    void start() {
        rounds = new Rounds<>("logout", new Notices());
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

    private final class Notices implements Rounds.Work<LogoutDelivery> {

        @Override
        public List<UUID> receiversInNeed() {
            return queue.applicationsInNeed();
        }

        @Override
        public List<UUID> due(UUID application, int most) {
            return queue.due(application, most);
        }

        @Override
        public Optional<LogoutDelivery> claim(UUID id) {
            return queue.claim(id);
        }

        @Override
        public Outcome send(LogoutDelivery delivery) {
            return sender.send(delivery);
        }

        @Override
        public void takeDown(LogoutDelivery delivery, Outcome outcome) {
            if (outcome instanceof Failed) {
                meters.logout(queue.failed(delivery) ? "dead" : "failed");
            } else {
                queue.delivered(delivery);
                meters.logout("delivered");
            }
        }

        @Override
        public UUID receiver(LogoutDelivery delivery) {
            return delivery.applicationId();
        }
    }
}
