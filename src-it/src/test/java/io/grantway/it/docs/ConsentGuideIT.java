package io.grantway.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide to consent management does what it says: its commands run as they stand. */
@OnServer
class ConsentGuideIT {
    private final GrantwayServer server;

    @TempDir Path folder;

    ConsentGuideIT(GrantwayServer server) {
        this.server = server;
    }

    @Test
    void itsCommandsRecordLinkReadRevokeAndProve() throws Exception {
        var output = new GuideShell(server).follow("consent.md", folder).toString();

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
