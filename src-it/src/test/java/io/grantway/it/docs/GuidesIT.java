package io.grantway.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guides do what they say: their commands run as they stand, each guide in one shell. */
@OnServer
class GuidesIT {
    private final GuideShell shell;

    @TempDir Path folder;

    GuidesIT(GrantwayServer server) {
        this.shell = new GuideShell(server);
    }

    @Test
    void theHostedGuideLeadsToTheWallet() throws Exception {
        shell.follow("hosted-ui.md", folder);

        assertThat(shell.lines("state is ours")).hasSize(1);
        assertThat(shell.lines("iss is the issuer")).hasSize(1);
        assertThat(shell.lines("\"scope\":\"wallet:read\"")).hasSize(1);
        assertThat(shell.lines("\"balance\":")).hasSize(1);
        assertThat(shell.lines("\"error\"")).isEmpty();
    }

    @Test
    void theGuideToApiModeLeadsToTheCard() throws Exception {
        shell.follow("api-mode.md", folder);

        assertThat(shell.lines("a session")).hasSize(1);
        assertThat(shell.lines("signed in")).hasSize(1);
        assertThat(shell.lines("\"policy\":\"data-access\"")).hasSize(1);
        assertThat(shell.lines("state is ours")).hasSize(1);
        assertThat(shell.lines("\"status\":\"")).hasSize(1);
    }

    @Test
    void theGuideToTokensRefreshesLooksAndEnds() throws Exception {
        shell.follow("tokens.md", folder);

        assertThat(shell.lines("both are new")).hasSize(1);
        assertThat(shell.lines("\"active\":true")).hasSize(1);
        assertThat(shell.lines("200")).contains("200");
        assertThat(shell.lines("\"error\"")).isEmpty();
    }

    @Test
    void theGuideToOpenIdConnectTellsWhoTheUserIs() throws Exception {
        shell.follow("openid.md", folder);

        assertThat(shell.lines("state is ours")).hasSize(1);
        assertThat(shell.lines("nonce is ours")).hasSize(1);
        assertThat(shell.lines("\"email\":\"ada@example.com\"")).hasSize(1);
        assertThat(shell.lines("\"error\"")).isEmpty();
    }

    @Test
    void theGuideToRegistrationLeadsToAUserWithConsents() throws Exception {
        shell.follow("registration.md", folder);

        assertThat(shell.lines("\"phase\":\"address\"")).hasSize(1);
        assertThat(shell.lines("\"verificationState\":\"VERIFIED\"")).hasSize(1);
        assertThat(shell.lines("\"completedAt\":\"2")).hasSize(1);
        assertThat(shell.lines("\"error\"")).isEmpty();
    }
}
