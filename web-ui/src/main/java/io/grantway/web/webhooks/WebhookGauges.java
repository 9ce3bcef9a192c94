package io.grantway.web.webhooks;

import io.grantway.oauth.webhook.WebhookQueue;
import io.grantway.web.operations.Meters;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** How much waits, counted anew each minute and not each time that someone looks. */
@Singleton
@Startup
public class WebhookGauges {

    @Inject WebhookQueue queue;
    @Inject Meters meters;

    private volatile long pending;
    private volatile long overdue;

    @PostConstruct
    void register() {
        meters.gauge("grantway_webhooks_pending", () -> pending);
        meters.gauge("grantway_webhooks_overdue", () -> overdue);
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void count() {
        pending = queue.pending();
        overdue = queue.overdue();
    }
}
