package io.grantway.it.oauth2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the guide to first-party apps run as they stand. */
@OnServer
class FirstPartyGuideIT {

    private static final Path GUIDE = Path.of("..", "docs", "first-party.md");
    private static final Pattern COMMANDS =
            Pattern.compile("^```bash\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private final GrantwayServer server;

    @TempDir Path folder;

    FirstPartyGuideIT(GrantwayServer server) {
        this.server = server;
    }

    @Test
    void itsCommandsLeadStepByStepToTokensOfTheDevice() throws Exception {
        var commands = new StringBuilder("set -e\n");
        var blocks = COMMANDS.matcher(Files.readString(GUIDE));
        while (blocks.find()) {
            commands.append(blocks.group(1)).append("echo\n");
        }
        var shell =
                new ProcessBuilder("bash", "-c", commands.toString())
                        .directory(folder.toFile())
                        .redirectErrorStream(true);
        shell.environment().put("BASE", server.url().toString());
        shell.environment()
                .put(
                        "CLIENT_KEY",
                        Client.add(server).demand(Map.of("firstParty", "on")).clientKey());
        var process = shell.start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        assertThat(output)
                .containsSubsequence(
                        "\"next_step\":\"password\"",
                        "\"next_step\":\"consent\"",
                        "\"token_type\":\"DPoP\"",
                        "\"scope\":\"wallet:read card:read\"");
    }
}
