package io.grantway.it.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real server process, started from the server that the build assembled, with a copy of its
 * configuration, data, logs and ports of its own. What a test says over {@link #url()} is what a
 * partner or a browser would say.
 */
public final class GrantwayServer implements AutoCloseable {
    private static final Path WLP = Path.of(System.getProperty("grantway.wlp")).toAbsolutePath();
    private static final Path HOME =
            Path.of("target", "servers", "fork-" + System.getProperty("grantway.fork"))
                    .toAbsolutePath();
    private static final String SERVER = "grantway";
    private static final String BANNER = "Grantway is ready";
    private static final Duration START_TIMEOUT = Duration.ofSeconds(600);

    /** A server of minutes gets back less from the second compiler than that takes. */
    private static final String FIRST_COMPILER_ALONE = "-XX:TieredStopAtLevel=1";

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final HttpClient HEALTH =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String title;
    private final Path usr;
    private final int port;
    private final Map<String, String> environment;
    private final Set<String> secrets;
    private int logScanned;
    private Process process;

    private GrantwayServer(String title, Map<String, String> environment, Set<String> secrets) {
        this.title = title;
        this.secrets = secrets;
        this.usr =
                HOME.resolve(title.toLowerCase().replace(' ', '-') + "-" + NAMES.incrementAndGet());
        this.port = FreePort.any();
        this.environment = new TreeMap<>(environment);
        this.environment.putIfAbsent("GRANTWAY_BASE_URL", url().toString());
        for (var limit : List.of("DEVICE", "ACCOUNT", "ADDRESS")) {
            this.environment.putIfAbsent("GRANTWAY_LIMITS_SIGN_IN_" + limit, "1000000/60");
        }
        this.environment.putIfAbsent("GRANTWAY_LOCKOUT_FAILURES", "0");
        this.environment.put("JVM_ARGS", FIRST_COMPILER_ALONE);
        this.environment.put("GRANTWAY_HTTP_PORT", String.valueOf(port));
        this.environment.put("GRANTWAY_HTTPS_PORT", String.valueOf(FreePort.any()));
        copyServer();
    }

    /** A server with the defaults of the development profile, with its own empty database. */
    public static GrantwayServer start(Database database) {
        return start(database, Map.of());
    }

    /**
     * @param settings environment variables, for example {@code GRANTWAY_SESSION_SECONDS}
     */
    public static GrantwayServer start(Database database, Map<String, String> settings) {
        var environment = new HashMap<>(settings);
        environment.putAll(database.environment("grantway_" + NAMES.incrementAndGet()));
        var server =
                new GrantwayServer(database.toString(), environment, ConcurrentHashMap.newKeySet());
        server.start();
        return server;
    }

    /** A second node on the same database, which must be PostgreSQL: an H2 file has one owner. */
    public GrantwayServer startSecondNode() {
        var node = new GrantwayServer(title + " second node", environment, secrets);
        node.start();
        return node;
    }

    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    /** Stops as Ctrl-C does, and waits for the end. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    /** {@code kill -9}: the process gets no chance to tidy up. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Starts again on the data that the last run left, and waits until it is ready. */
    public void start() {
        try {
            var command = new ProcessBuilder(WLP.resolve("bin/server").toString(), "run", SERVER);
            command.environment().put("JAVA_HOME", System.getProperty("java.home"));
            command.environment().put("WLP_USER_DIR", usr.toString());
            command.environment().putAll(environment);
            command.redirectErrorStream(true);
            command.redirectOutput(ProcessBuilder.Redirect.appendTo(consoleLog().toFile()));
            process = command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitReady();
    }

    /** What the server printed since its first start. */
    public String log() {
        try {
            return Files.readString(consoleLog());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on no log of this server may hold this text. */
    public void keepSecret(String secret) {
        secrets.add(secret);
    }

    /** Fails where a secret is in what was logged since the last call. */
    public synchronized void assertNoSecretInNewLog() {
        var log = log();
        var news = log.substring(logScanned);
        logScanned = log.length();
        assertThat(secrets.stream().filter(news::contains))
                .as("secrets in the log of %s", title)
                .isEmpty();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }

    @Override
    public String toString() {
        return title;
    }

    private Path consoleLog() {
        return usr.resolve("console.log");
    }

    private void awaitReady() {
        var deadline = Instant.now().plus(START_TIMEOUT);
        while (!isReady() || !isAnnounced()) {
            if (hasFailed() || Instant.now().isAfter(deadline)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "%s is not ready, see %s%n%s".formatted(title, consoleLog(), errors()));
            }
            pause();
        }
        logScanned = log().length(); // the banner shows the keys and users of the sandbox
    }

    /** Production has no banner. */
    private boolean isAnnounced() {
        return "production".equals(environment.get("GRANTWAY_PROFILE"))
                || log().indexOf(BANNER, logScanned) >= 0;
    }

    /** Whether the process ended, or it says that the application does not start (CWWKZ0002E). */
    private boolean hasFailed() {
        return !process.isAlive() || log().contains("CWWKZ0002E");
    }

    private String errors() {
        return log().lines().filter(line -> line.startsWith("[ERROR")).collect(joining("\n"));
    }

    private boolean isReady() {
        var request =
                HttpRequest.newBuilder(url().resolve("/health/ready"))
                        .timeout(Duration.ofSeconds(5));
        try {
            return HEALTH.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(title + " does not stop");
            }
            assertNoSecretInNewLog();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The configuration and the application, without what an earlier run left behind. */
    private void copyServer() {
        var source = WLP.resolve("usr/servers").resolve(SERVER);
        if (!Files.isDirectory(source)) {
            throw new IllegalStateException("no " + source + ": is the ear module packaged?");
        }
        var leftovers = Set.of("workarea", "logs", "data");
        try {
            delete(usr);
            for (var file : tree(source)) {
                if (leftovers.contains(source.relativize(file).getName(0).toString())) {
                    continue;
                }
                var copy = usr.resolve("servers").resolve(SERVER).resolve(source.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            var files = new ArrayList<>(tree(folder));
            Collections.reverse(files);
            for (var file : files) {
                Files.delete(file);
            }
        }
    }

    private static List<Path> tree(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.toList();
        }
    }
}
