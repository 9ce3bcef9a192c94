package io.grantway.it.oauth2;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** Where an application publishes its keys; counts who comes. */
final class KeySite implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger visits = new AtomicInteger();

    KeySite(String body) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/keys",
                exchange -> {
                    visits.incrementAndGet();
                    var bytes = body.getBytes(UTF_8);
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/keys";
    }

    int visits() {
        return visits.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
