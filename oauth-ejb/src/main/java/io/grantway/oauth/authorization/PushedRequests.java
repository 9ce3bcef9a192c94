package io.grantway.oauth.authorization;

import static io.grantway.oauth.OAuthException.invalidRequest;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import io.grantway.oauth.client.Client;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Pushed authorization requests (RFC 9126): each counts once, for the client that pushed it, within
 * 90 seconds.
 */
@Dependent
class PushedRequests {

    static final Duration LIFETIME = Duration.ofSeconds(90);

    private static final String URN = "urn:ietf:params:oauth:request_uri:";
    private static final int MOST_CHARACTERS = 8_000;

    @Inject PushedRequestRepository requests;
    @Inject Secrets secrets;
    @Inject Clock clock;

    /** Whether a {@code request_uri} is one of those; what lies elsewhere is never fetched. */
    static boolean isOne(String requestUri) {
        return requestUri != null && requestUri.startsWith(URN);
    }

    /** Keeps the parameters; returns the {@code request_uri}. */
    String push(Client client, Map<String, String> parameters) {
        var form =
                parameters.entrySet().stream()
                        .map(entry -> encode(entry.getKey()) + '=' + encode(entry.getValue()))
                        .collect(Collectors.joining("&"));
        if (form.length() > MOST_CHARACTERS) {
            throw invalidRequest("The parameters of the request are too long together");
        }
        var requestUri = URN + secrets.randomText();
        requests.insert(
                new PushedRequest(
                        hash(requestUri),
                        client.applicationId(),
                        form,
                        clock.instant().plus(LIFETIME)));
        return requestUri;
    }

    /**
     * Takes the parameters; of any number of callers, on any node, one gets them.
     *
     * @throws OAuthException invalid_request_uri where there is nothing to take
     */
    Map<String, String> take(Client client, String requestUri) {
        var hash = hash(requestUri);
        if (requests.take(hash, client.applicationId(), clock.instant()) == 0) {
            throw new OAuthException(
                    OAuthError.INVALID_REQUEST_URI,
                    "request_uri is not one of this client, was used before or has expired");
        }
        var parameters = new TreeMap<String, String>();
        for (var pair : requests.parameters(hash).split("&")) {
            var parts = pair.split("=", 2);
            parameters.put(decode(parts[0]), decode(parts[1]));
        }
        return parameters;
    }

    /** Deletes some of those that have expired; how many. */
    int purge(int batch) {
        return requests.purge(clock.instant(), batch);
    }

    private String hash(String requestUri) {
        return secrets.keyedText(Purpose.PUSHED_REQUEST, requestUri);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
