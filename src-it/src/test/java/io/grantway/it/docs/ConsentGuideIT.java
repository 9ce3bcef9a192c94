package io.grantway.it.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide to consent management does what it says: its commands run as they stand. */
@OnServer
class ConsentGuideIT {
    private static final Path DOCS = Path.of("..", "docs").toAbsolutePath().normalize();
    private static final Pattern COMMANDS =
            Pattern.compile("^```bash\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private final GrantwayServer server;

    @TempDir Path folder;

    ConsentGuideIT(GrantwayServer server) {
        this.server = server;
    }

    @Test
    void itsCommandsRecordLinkReadRevokeAndProve() throws Exception {
        var commands = new StringBuilder("set -e\n");
        var blocks = COMMANDS.matcher(Files.readString(DOCS.resolve("consent.md")));
        while (blocks.find()) {
            commands.append(blocks.group(1)).append("echo\n");
        }
        var process =
                new ProcessBuilder("bash", "-c", commands.toString())
                        .directory(folder.toFile())
                        .redirectErrorStream(true);
        process.environment().put("BASE", server.url().toString());
        process.environment().put("DOCS", DOCS.toString());

        var shell = process.start();
        var output = new String(shell.getInputStream().readAllBytes(), UTF_8);

        assertThat(shell.waitFor()).as(output).isZero();
        assertThat(output)
                .contains("\"language\":\"de\"")
                .contains("\"completedAt\":\"2")
                .contains("\"consentStatus\":\"complete\"")
                .contains("\"revocationTimestamp\"")
                .contains("\"auditRecords\"")
                .contains("\"shownBy\":\"partner\"")
                .containsPattern("OK \\d+ entries")
                .doesNotContain("\"error\"");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.matches("grantway-.*\\.json"))
                    .contains("export.jsonl", "jwks.json", "checkpoints.txt");
        }
        assertThat(folder.resolve("checkpoints.txt")).content().contains("\"jws\"");
    }
}
