package io.grantway.oauth.onboarding;

import io.grantway.oauth.client.Environment;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A web origin (RFC 6454 §6.2) as browsers write it: scheme, host, and a port that is not the
 * default.
 */
final class Origin {

    private static final int MOST = 300;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Origin() {}

    /** Why it can't be one of an application in this environment; empty where it can. */
    static Optional<String> fault(String value, Environment environment) {
        try {
            var uri = new URI(value);
            if (uri.getHost() == null || value.length() > MOST || !isBare(uri, value)) {
                return Optional.of("must be an origin such as https://app.example.com");
            }
            if ("https".equals(uri.getScheme())) {
                return Optional.empty();
            }
            if (!"http".equals(uri.getScheme())) {
                return Optional.of("must be an https origin");
            }
            return environment == Environment.SANDBOX && LOOPBACK.contains(uri.getHost())
                    ? Optional.empty()
                    : Optional.of("must use https: http is for loopback in the sandbox only");
        } catch (URISyntaxException e) {
            return Optional.of("must be an origin such as https://app.example.com");
        }
    }

    private static boolean isBare(URI uri, String value) {
        var isDefaultPort =
                "https".equals(uri.getScheme()) && uri.getPort() == 443
                        || "http".equals(uri.getScheme()) && uri.getPort() == 80;
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return !isDefaultPort
                && value.equals(uri.getScheme() + "://" + uri.getHost() + port)
                && value.equals(value.toLowerCase(Locale.ROOT));
    }
}
