package io.grantway.it.docs;

import static io.grantway.it.client.User.ADA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Browser;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide does what it says: its commands run as they stand, in one shell. */
@OnServer
class QuickstartIT {
    private static final Path GUIDE = Path.of("..", "docs", "quickstart.md");
    private static final Pattern COMMANDS =
            Pattern.compile("^```bash\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private final GrantwayServer server;
    private final List<String> output = new ArrayList<>();

    QuickstartIT(GrantwayServer server) {
        this.server = server;
    }

    @Test
    void itsCommandsLeadToACallInBothModes() throws Exception {
        var process = new ProcessBuilder("bash", "-c", commands()).redirectErrorStream(true);
        process.environment().put("BASE", server.url().toString().replaceAll("/$", ""));
        var shell = process.start();
        try (var in = shell.outputWriter(UTF_8);
                var out = shell.inputReader(UTF_8)) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                output.add(line);
                if (line.contains("/authorize/initiate?")) {
                    in.write(allow(line) + "\n");
                    in.flush();
                }
            }
        } finally {
            shell.destroy();
        }

        assertThat(shell.waitFor(10, SECONDS)).isTrue();
        assertThat(shell.exitValue()).as(this::printed).isZero();
        assertThat(lines("state is ours")).hasSize(2);
        assertThat(lines("\"access_token\":\"")).as("code, refresh, code").hasSize(3);
        assertThat(lines("\"balance\":")).as("the wallet, once").hasSize(1);
        assertThat(lines("HTTP/1.1 403")).hasSize(1);
        assertThat(lines("insufficient_scope")).hasSize(1);
        assertThat(lines("{\"success\":true}")).hasSize(1);
        assertThat(lines("HTTP/1.1 401")).as("after revoking").hasSize(1);
        assertThat(lines("\"ada@example.com\"")).as("the user, by hosted mode").hasSize(1);
        assertThat(lines("\"token_endpoint\"")).hasSize(1);
        assertThat(lines("command not found")).isEmpty();
    }

    private static String commands() throws IOException {
        var commands = new StringBuilder();
        var blocks = COMMANDS.matcher(Files.readString(GUIDE));
        while (blocks.find()) {
            commands.append(blocks.group(1));
        }
        return commands.toString();
    }

    /** What the reader does in a browser: signs in, allows, and copies the address. */
    private URI allow(String url) {
        var browser = new Browser(server).open(url);
        browser.fill("input[type=email]", ADA.email)
                .fill("input[type=password]", ADA.password)
                .press("Sign in")
                .press("Allow");
        return browser.address();
    }

    private List<String> lines(String part) {
        return output.stream().filter(line -> line.contains(part)).toList();
    }

    private String printed() {
        return String.join("\n", output);
    }
}
