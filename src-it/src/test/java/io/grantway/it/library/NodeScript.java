package io.grantway.it.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.grantway.it.server.GrantwayServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A program of {@code clients/}: prints {@code VISIT <address>} to have a browser sent there and
 * reads where it ended, and {@code SAW <step> <JSON>} for each step that it got through.
 */
public final class NodeScript implements AutoCloseable {
    private static final Path FOLDER = Path.of("clients");

    private final Process process;
    private final BufferedReader output;
    private final StringBuilder printed = new StringBuilder();
    private final Map<String, String> seen = new LinkedHashMap<>();

    public NodeScript(GrantwayServer server, String name) throws IOException {
        this(server, name, Map.of());
    }

    /**
     * @param client {@code CLIENT_ID} and {@code CLIENT_SECRET} of an application of its own
     */
    NodeScript(GrantwayServer server, String name, Map<String, String> client) throws IOException {
        var builder =
                new ProcessBuilder("node", name)
                        .directory(FOLDER.toFile())
                        .redirectErrorStream(true);
        builder.environment().put("ISSUER", server.url().resolve("/v1/auth/oauth2").toString());
        builder.environment().putAll(client);
        process = builder.start();
        output = process.inputReader(UTF_8);
    }

    /** Brings the libraries; skips the tests where there is no Node, but in CI. */
    public static void install() throws Exception {
        if (!succeeds("node", "--version") || !succeeds("npm", "--version")) {
            if (System.getenv("CI") != null) {
                fail("Node and npm are needed for the tests with client libraries");
            }
            assumeTrue(false, "Node and npm are not installed: their client libraries are not run");
        }
        assertThat(succeeds("npm", "ci", "--no-audit", "--no-fund")).as("npm ci").isTrue();
        assertThat(Files.isDirectory(FOLDER.resolve("node_modules"))).isTrue();
    }

    /** Runs the program to its end; what it saw, by step. */
    public Map<String, String> run(Visitor visitor) throws Exception {
        for (var line = next(); line != null; line = next()) {
            if (line.startsWith("VISIT ")) {
                var end = visitor.visit(line.substring("VISIT ".length())) + "\n";
                process.getOutputStream().write(end.getBytes(UTF_8));
                process.getOutputStream().flush();
            }
        }
        assertThat(process.waitFor(10, SECONDS)).isTrue();
        assertThat(process.exitValue()).as(printed::toString).isZero();
        return seen;
    }

    /** Waits for a step of a program that goes on. */
    void await(String step) throws IOException {
        while (!seen.containsKey(step)) {
            assertThat(next()).as(printed::toString).isNotNull();
        }
    }

    private String next() throws IOException {
        var line = output.readLine();
        if (line != null) {
            printed.append(line).append('\n');
            if (line.startsWith("SAW ")) {
                var words = line.split(" ", 3);
                seen.put(words[1], words[2]);
            }
        }
        return line;
    }

    @Override
    public void close() {
        process.destroy();
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            var process =
                    new ProcessBuilder(command)
                            .directory(FOLDER.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(180, SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
