package io.grantway.it.library.liberty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.grantway.it.server.GrantwayServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A second Open Liberty, with nothing in it but its own feature {@code openidConnectClient-1.0} and
 * pages that the feature guards.
 */
public final class RelyingParty implements AutoCloseable {

    private static final Path WLP = Path.of(System.getProperty("grantway.wlp")).toAbsolutePath();
    private static final Duration START_TIMEOUT = Duration.ofSeconds(300);
    private static final String PAGE = WelcomePage.class.getName().replace('.', '/') + ".class";

    private final int port = freePort();
    private final Path usr = Path.of("target", "relying-party").toAbsolutePath();
    private Process process;

    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    /** Where the feature has users sent back to. */
    public String redirectUri() {
        return url() + "/oidcclient/redirect/grantway";
    }

    /** Starts it with what any client is given: the issuer, the client key and the secret. */
    public RelyingParty start(GrantwayServer provider, String clientId, String clientSecret)
            throws Exception {
        var server = usr.resolve("servers/rp");
        var classes = server.resolve("apps/rp.war/WEB-INF/classes").resolve(PAGE);
        Files.createDirectories(classes.getParent());
        try (var page = WelcomePage.class.getClassLoader().getResourceAsStream(PAGE)) {
            Files.copy(page, classes, StandardCopyOption.REPLACE_EXISTING);
        }
        var issuer = provider.url() + "/v1/auth/oauth2";
        Files.writeString(server.resolve("apps/rp.war/WEB-INF/web.xml"), resource("web.xml"));
        Files.writeString(server.resolve("apps/rp.war/tokens.jsp"), resource("tokens.jsp"));
        Files.writeString(
                server.resolve("apps/rp.war/logout.jsp"),
                resource("logout.jsp").replace("{issuer}", issuer));
        Files.writeString(
                server.resolve("server.xml"),
                resource("server.xml")
                        .replace("{port}", String.valueOf(port))
                        .replace("{url}", url().toString())
                        .replace("{password}", UUID.randomUUID().toString())
                        .replace("{issuer}", issuer)
                        .replace("{clientId}", clientId)
                        .replace("{clientSecret}", clientSecret));
        var command = new ProcessBuilder(WLP.resolve("bin/server").toString(), "run", "rp");
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("WLP_USER_DIR", usr.toString());
        command.redirectErrorStream(true);
        command.redirectOutput(console().toFile());
        process = command.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitReady();
        return this;
    }

    public String log() {
        try {
            return Files.readString(console());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() throws Exception {
        var deadline = Instant.now().plus(START_TIMEOUT);
        while (!log().contains("CWWKF0011I")) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("The relying party is not ready: " + log());
            }
            Thread.sleep(200);
        }
    }

    private Path console() {
        return usr.resolve("console.log");
    }

    private static String resource(String name) throws IOException {
        try (var text = RelyingParty.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), UTF_8);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(30, SECONDS)) {
            process.destroyForcibly();
        }
    }
}
