package io.grantway.oauth.redirect;

import io.grantway.oauth.client.Environment;
import io.grantway.oauth.redirect.Finding.Level;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Says in words which rules a redirect URI keeps, and what is odd about it. */
@Dependent
class RedirectUriReview {

    @Inject LookAlikes lookAlikes;

    List<Finding> of(RedirectUri redirectUri, Environment environment, UUID partnerId) {
        var findings = new ArrayList<Finding>();
        var host = Host.of(redirectUri);
        findings.add(scheme(redirectUri, environment));
        findings.add(
                fine(
                        "exact",
                        "Matches character by character: no wildcard, fragment or user info"));
        if (redirectUri.isCustomScheme()) {
            findings.add(
                    note(
                            "other-apps",
                            "Another app on the device can claim the same scheme; PKCE keeps it"
                                    + " from using the code"));
        } else if (environment == Environment.PRODUCTION && isLocal(host)) {
            findings.add(
                    note(
                            "local",
                            "Leads to the user's own machine, not to a server of the partner"));
        } else if (host.isAddress()) {
            findings.add(note("address", "Names an IP address instead of a host name"));
        }
        if (URI.create(redirectUri.value()).getRawQuery() != null) {
            findings.add(note("query", "Has a query of its own: code and state are added to it"));
        }
        if (host.isPunycode()) {
            findings.add(
                    warning(
                            "punycode",
                            "Has characters beyond ASCII: browsers may show it as "
                                    + host.unicode()));
        }
        for (var other : lookAlikes.of(host, partnerId)) {
            findings.add(
                    warning("look-alike", "Looks like " + other + ", which is another partner's"));
        }
        return findings;
    }

    List<Finding> ofName(String applicationName, UUID partnerId) {
        return lookAlikes.ofName(applicationName, partnerId).stream()
                .map(
                        other ->
                                warning(
                                        "name-look-alike",
                                        "The application's name looks like "
                                                + other
                                                + ", which is another partner's"))
                .toList();
    }

    private static Finding scheme(RedirectUri redirectUri, Environment environment) {
        if (redirectUri.isCustomScheme()) {
            return environment == Environment.PRODUCTION
                    ? note(
                            "custom-scheme",
                            "A custom scheme in production: two account managers have to agree")
                    : note("custom-scheme", "A custom scheme: an account manager has to agree");
        }
        if (redirectUri.isLoopbackHttp()) {
            return fine("loopback", "HTTP to the machine itself, which the sandbox accepts");
        }
        return redirectUri.value().startsWith("http:")
                ? note("http", "HTTP, which is accepted in the sandbox only")
                : fine("https", "HTTPS");
    }

    private static boolean isLocal(Host host) {
        return host.name().equals("localhost")
                || host.name().equals("127.0.0.1")
                || host.name().equals("[::1]");
    }

    private static Finding fine(String code, String words) {
        return new Finding(Level.FINE, code, words);
    }

    private static Finding note(String code, String words) {
        return new Finding(Level.NOTE, code, words);
    }

    private static Finding warning(String code, String words) {
        return new Finding(Level.WARNING, code, words);
    }
}
