package io.grantway.web.webhooks;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Shared;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where webhooks may go: by TLS to public addresses, so that nobody reaches through this server
 * into the network that it stands in. In development also to this machine, with or without TLS.
 *
 * <p>All addresses of a name are checked right before the request. The client resolves the name
 * again; Java's cache of resolved names, 30 seconds by default, answers both with the same. Where
 * that cache is switched off, a name could change in between: then only a firewall or a proxy for
 * outgoing requests helps.
 */
@Shared
public class Destinations {

    private final boolean production;

    @Inject
    public Destinations(OAuthSettings settings) {
        this(settings.isProduction());
    }

    Destinations(boolean production) {
        this.production = production;
    }

    /**
     * Resolves the host, which may take seconds.
     *
     * @throws DestinationRefused saying why nothing is sent there
     */
    public void check(URI url) throws DestinationRefused {
        var secure = "https".equalsIgnoreCase(url.getScheme());
        if (!secure && production) {
            throw new DestinationRefused("url must be https");
        }
        for (var address : addresses(url.getHost())) {
            var local = !production && address.isLoopbackAddress();
            if (!local && !secure) {
                throw new DestinationRefused("url must be https, or http on this machine");
            }
            if (!local && !PublicAddress.isPublic(address)) {
                throw new DestinationRefused("url must lead to a public address");
            }
        }
    }

    private static Iterable<InetAddress> addresses(String host) throws DestinationRefused {
        try {
            return Arrays.asList(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            throw new DestinationRefused("url has a host name that does not resolve");
        }
    }
}
