package io.grantway.it.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import io.grantway.it.client.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** The page of a partner that its redirect URI points at. */
public final class PartnerSite implements AutoCloseable {
    public static final String WELCOME = "Welcome back";

    private final HttpServer server;

    private PartnerSite(HttpServer server) {
        this.server = server;
    }

    public static PartnerSite of(Application application) {
        try {
            var redirectUri = URI.create(application.redirectUri);
            var address =
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), redirectUri.getPort());
            var server = HttpServer.create(address, 0);
            server.createContext(
                    redirectUri.getPath(),
                    exchange -> {
                        var page =
                                "<!doctype html><link rel=icon href=data:,><title>%1$s</title><p>%1$s"
                                        .formatted(WELCOME)
                                        .getBytes(UTF_8);
                        exchange.getResponseHeaders()
                                .set("Content-Type", "text/html; charset=utf-8");
                        exchange.sendResponseHeaders(200, page.length);
                        exchange.getResponseBody().write(page);
                        exchange.close();
                    });
            server.start();
            return new PartnerSite(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
