package io.grantway.it.docs;

import static io.grantway.it.client.User.ADA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Browser;
import io.grantway.it.server.GrantwayServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A reader with a shell and a browser: runs all commands of a guide as they stand, and where one
 * prints the address of an authorization, signs in, allows, and types in the address that follows.
 */
public final class GuideShell {
    static final Path DOCS = Path.of("..", "docs").toAbsolutePath().normalize();
    static final Pattern COMMANDS =
            Pattern.compile("^```bash\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern AUTHORIZATION =
            Pattern.compile("^http\\S+/(authorize/initiate|oauth2/authorize)\\?\\S+$");

    private final GrantwayServer server;
    private final List<String> output = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();

    public GuideShell(GrantwayServer server) {
        this.server = server;
    }

    /** Variables that the guide needs beside the address of the server. */
    public GuideShell with(Map<String, String> more) {
        variables.putAll(more);
        return this;
    }

    /** Runs a guide to its end; a command that fails ends it. */
    public GuideShell follow(String guide, Path folder) throws Exception {
        var process =
                new ProcessBuilder("bash", "-c", commands(guide))
                        .directory(folder.toFile())
                        .redirectErrorStream(true);
        process.environment().put("BASE", server.url().toString().replaceAll("/$", ""));
        process.environment().put("DOCS", DOCS.toString());
        process.environment().putAll(variables);
        var shell = process.start();
        try (var in = shell.outputWriter(UTF_8);
                var out = shell.inputReader(UTF_8)) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                output.add(line);
                if (AUTHORIZATION.matcher(line).matches()) {
                    in.write(allow(server, line) + "\n");
                    in.flush();
                }
            }
        } finally {
            shell.destroy();
        }
        assertThat(shell.waitFor(10, SECONDS)).isTrue();
        assertThat(shell.exitValue()).as(this::toString).isZero();
        return this;
    }

    public List<String> lines(String part) {
        return output.stream().filter(line -> line.contains(part)).toList();
    }

    private static String commands(String guide) throws IOException {
        var commands = new StringBuilder("set -e\n");
        var blocks = COMMANDS.matcher(Files.readString(DOCS.resolve(guide)));
        while (blocks.find()) {
            commands.append(blocks.group(1)).append("echo\n");
        }
        return commands.toString();
    }

    /** What the reader does in a browser; where it ends. */
    static URI allow(GrantwayServer server, String url) {
        var browser = new Browser(server).open(url);
        browser.fill("input[type=email]", ADA.email)
                .fill("input[type=password]", ADA.password)
                .press("Sign in");
        if (!browser.hasLeft()) {
            browser.page().select("input[name=granted]").attr("checked", "checked");
            browser.press("Allow");
        }
        return browser.address();
    }

    @Override
    public String toString() {
        return String.join("\n", output);
    }
}
