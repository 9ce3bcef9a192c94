package io.grantway.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide does what it says: its commands run as they stand, in one shell. */
@OnServer
class QuickstartIT {
    private final GuideShell shell;

    QuickstartIT(GrantwayServer server) {
        this.shell = new GuideShell(server);
    }

    @Test
    void itsCommandsLeadToACallInBothModes(@TempDir Path folder) throws Exception {
        shell.follow("quickstart.md", folder);

        assertThat(shell.lines("state is ours")).hasSize(2);
        assertThat(shell.lines("\"access_token\":\"")).as("code, refresh, code").hasSize(3);
        assertThat(shell.lines("\"balance\":")).as("the wallet, once").hasSize(1);
        assertThat(shell.lines("HTTP/1.1 403")).hasSize(1);
        assertThat(shell.lines("insufficient_scope")).hasSize(1);
        assertThat(shell.lines("{\"success\":true}")).hasSize(1);
        assertThat(shell.lines("HTTP/1.1 401")).as("after revoking").hasSize(1);
        assertThat(shell.lines("\"ada@example.com\"")).as("the user, by hosted mode").hasSize(1);
        assertThat(shell.lines("\"token_endpoint\"")).hasSize(1);
    }
}
