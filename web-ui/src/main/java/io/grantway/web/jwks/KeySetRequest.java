package io.grantway.web.jwks;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.grantway.oauth.Shared;
import io.grantway.web.webhooks.DestinationRefused;
import io.grantway.web.webhooks.Destinations;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gets the keys of an application from its own address (RFC 7517 §5): from public addresses by TLS
 * only, without redirects, within seconds, and no more than a set of keys has use for.
 */
@Shared
public class KeySetRequest {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final long MOST_SECONDS = 5;
    private static final int MOST_BYTES = 65_536;
    private static final int MOST_KEYS = 20;

    /** So many may run beside each other: what is slow must not take all threads of the server. */
    private final Semaphore places = new Semaphore(8);

    private final Destinations destinations;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(Version.HTTP_1_1)
                    .followRedirects(Redirect.NEVER)
                    .connectTimeout(CONNECT_TIMEOUT)
                    .build();

    @Inject
    public KeySetRequest(Destinations destinations) {
        this.destinations = destinations;
    }

    /**
     * The public keys that are there now.
     *
     * @throws KeysNotFetched saying why there are none
     */
    List<JWK> send(String uri) throws KeysNotFetched {
        if (!places.tryAcquire()) {
            throw new KeysNotFetched("too many others are being fetched");
        }
        try {
            var url = URI.create(uri);
            destinations.check(url);
            return keys(answer(url));
        } catch (DestinationRefused refused) {
            throw new KeysNotFetched(refused.getMessage());
        } catch (TimeoutException e) {
            throw new KeysNotFetched("no answer in time");
        } catch (ExecutionException | IOException e) {
            throw new KeysNotFetched("no answer, or one that is too long");
        } catch (ParseException e) {
            throw new KeysNotFetched("the answer is no JWK Set");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeysNotFetched("the server stopped");
        } finally {
            places.release();
        }
    }

    private String answer(URI url)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        var request =
                HttpRequest.newBuilder(url)
                        .header("Accept", "application/jwk-set+json, application/json")
                        .header("User-Agent", "Grantway")
                        .GET()
                        .build();
        var exchange = client.sendAsync(request, info -> new LimitedBody(MOST_BYTES));
        try {
            var response = exchange.get(MOST_SECONDS, TimeUnit.SECONDS);
            if (response.statusCode() != 200) {
                throw new IOException("status");
            }
            return response.body();
        } finally {
            exchange.cancel(true);
        }
    }

    private static List<JWK> keys(String text) throws ParseException {
        return JWKSet.parse(text).toPublicJWKSet().getKeys().stream().limit(MOST_KEYS).toList();
    }
}
