package io.grantway.it.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** A partner's web server, which takes down what comes and answers as the test wants. */
final class Receiver implements AutoCloseable {
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile ToIntFunction<Received> status = webhook -> 204;
    private volatile int bodyBytes = -1;

    Receiver() {
        this(0);
    }

    /**
     * @param port 0 for a free one
     */
    Receiver(int port) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://localhost:" + port() + "/hook";
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The status to answer with; what it throws breaks the connection. */
    void answer(ToIntFunction<Received> decision) {
        status = decision;
    }

    /** Promises a body of this length with each answer, and never sends it. */
    void promiseBody(int bytes) {
        bodyBytes = bytes;
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    /** Those that were answered with success. */
    List<Received> taken() {
        return received.stream().filter(webhook -> webhook.status() / 100 == 2).toList();
    }

    /** Waits until what was taken fulfils a condition. */
    List<Received> awaitTaken(Predicate<List<Received>> condition) {
        return awaitTaken(condition, Duration.ofSeconds(30));
    }

    List<Received> awaitTaken(Predicate<List<Received>> condition, Duration longest) {
        var deadline = Instant.now().plus(longest);
        while (!condition.test(taken()) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(condition.test(taken())).as(() -> "received " + received).isTrue();
        return taken();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var webhook =
                new Received(
                        headers.getFirst("webhook-id"),
                        headers.getFirst("webhook-timestamp"),
                        headers.getFirst("webhook-signature"),
                        new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                        0);
        var answer = status.applyAsInt(webhook);
        received.add(
                new Received(
                        webhook.id(),
                        webhook.timestamp(),
                        webhook.signature(),
                        webhook.body(),
                        answer));
        if (answer / 100 == 3) {
            exchange.getResponseHeaders().add("Location", url() + "/moved");
        }
        exchange.sendResponseHeaders(answer, bodyBytes);
        if (bodyBytes < 0) {
            exchange.close();
        }
    }
}
