package io.grantway.web.webhooks;

import io.grantway.oauth.Shared;
import io.grantway.oauth.webhook.WebhookDelivery;
import io.grantway.oauth.webhook.WebhookSecrets;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;

/** Makes one attempt: signs the event and posts it. */
@Shared
public class WebhookSender {

    private final WebhookSecrets secrets;
    private final PartnerPost post;
    private final Clock clock;

    @Inject
    public WebhookSender(WebhookSecrets secrets, PartnerPost post, Clock clock) {
        this.secrets = secrets;
        this.post = post;
        this.clock = clock;
    }

    Outcome send(WebhookDelivery delivery) {
        return post.send(delivery.url(), request -> fill(request, delivery));
    }

    private HttpRequest.Builder fill(HttpRequest.Builder request, WebhookDelivery delivery) {
        var id = delivery.eventId().toString();
        var now = clock.instant();
        return request.header("Content-Type", "application/json")
                .header("User-Agent", "Grantway-Webhooks")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header(
                        "webhook-signature",
                        Signatures.of(secrets.of(delivery), id, now, delivery.payload()))
                .POST(BodyPublishers.ofString(delivery.payload()));
    }
}
