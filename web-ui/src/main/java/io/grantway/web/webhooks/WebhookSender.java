package io.grantway.web.webhooks;

import io.grantway.oauth.Shared;
import io.grantway.oauth.webhook.WebhookDelivery;
import io.grantway.oauth.webhook.WebhookSecrets;
import io.grantway.web.webhooks.Outcome.Delivered;
import io.grantway.web.webhooks.Outcome.Failed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** Makes one attempt: signs the event and posts it. Follows no redirect, reads no body. */
@Shared
public class WebhookSender {

    private static final Logger LOG = System.getLogger(WebhookSender.class.getName());
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);

    /** With the time of an answer well within the minute that an attempt is claimed for. */
    private static final Duration RESOLVE_TIMEOUT = Duration.ofSeconds(20);

    private static final int GONE = 410;

    private final WebhookSecrets secrets;
    private final Destinations destinations;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(Version.HTTP_1_1)
                    .followRedirects(Redirect.NEVER)
                    .connectTimeout(CONNECT_TIMEOUT)
                    .build();

    @Inject
    public WebhookSender(WebhookSecrets secrets, Destinations destinations, Clock clock) {
        this.secrets = secrets;
        this.destinations = destinations;
        this.clock = clock;
    }

    /** Returns within half a minute, or a little more where a host name takes long to resolve. */
    Outcome send(WebhookDelivery delivery) {
        try {
            var url = URI.create(delivery.url());
            var start = System.nanoTime();
            destinations.check(url);
            if (System.nanoTime() - start > RESOLVE_TIMEOUT.toNanos()) {
                return failed("The host name took too long to resolve");
            }
            var status = client.send(request(url, delivery), new StatusOnly()).statusCode();
            return status / 100 == 2
                    ? new Delivered()
                    : new Failed("The endpoint answered with status " + status, status == GONE);
        } catch (DestinationRefused refused) {
            return failed(refused.getMessage());
        } catch (HttpTimeoutException e) {
            return failed("The endpoint did not answer in time");
        } catch (SSLException e) {
            return failed("TLS failed: " + e.getMessage());
        } catch (ConnectException e) {
            return failed("The endpoint does not accept connections");
        } catch (IOException e) {
            return failed("The connection broke before an answer came");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("The server stopped");
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Webhook not sent: " + delivery.eventId(), e);
            return failed("The event could not be sent, for a fault of ours");
        }
    }

    private HttpRequest request(URI url, WebhookDelivery delivery) {
        var id = delivery.eventId().toString();
        var now = clock.instant();
        return HttpRequest.newBuilder(url)
                .timeout(ANSWER_TIMEOUT)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Grantway-Webhooks")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header(
                        "webhook-signature",
                        Signatures.of(secrets.of(delivery), id, now, delivery.payload()))
                .POST(BodyPublishers.ofString(delivery.payload()))
                .build();
    }

    private static Failed failed(String error) {
        return new Failed(error.substring(0, Math.min(error.length(), 200)), false);
    }
}
