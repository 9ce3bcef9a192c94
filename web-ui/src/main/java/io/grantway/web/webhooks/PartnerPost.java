package io.grantway.web.webhooks;

import io.grantway.oauth.Shared;
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
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;

/** Posts to an address that a partner named. Follows no redirect, reads no body. */
@Shared
public class PartnerPost {

    private static final Logger LOG = System.getLogger(PartnerPost.class.getName());
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);

    /** With the time of an answer well within the minute that an attempt is claimed for. */
    private static final Duration RESOLVE_TIMEOUT = Duration.ofSeconds(20);

    private static final int GONE = 410;

    private final Destinations destinations;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(Version.HTTP_1_1)
                    .followRedirects(Redirect.NEVER)
                    .connectTimeout(CONNECT_TIMEOUT)
                    .build();

    @Inject
    public PartnerPost(Destinations destinations) {
        this.destinations = destinations;
    }

    /**
     * Returns within half a minute, or a little more where a host name takes long to resolve.
     *
     * @param content adds headers and body
     */
    Outcome send(String address, UnaryOperator<HttpRequest.Builder> content) {
        try {
            var url = URI.create(address);
            var start = System.nanoTime();
            destinations.check(url);
            if (System.nanoTime() - start > RESOLVE_TIMEOUT.toNanos()) {
                return failed("The host name took too long to resolve");
            }
            var request = content.apply(HttpRequest.newBuilder(url).timeout(ANSWER_TIMEOUT));
            var status = client.send(request.build(), new StatusOnly()).statusCode();
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
            LOG.log(Level.ERROR, "Nothing was sent to a partner, for a fault of ours", e);
            return failed("The event could not be sent, for a fault of ours");
        }
    }

    private static Failed failed(String error) {
        return new Failed(error.substring(0, Math.min(error.length(), 200)), false);
    }
}
