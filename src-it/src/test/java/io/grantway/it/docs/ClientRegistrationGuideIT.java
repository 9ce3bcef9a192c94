package io.grantway.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.oauth2.Registration;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the guide to client registration run as they stand. */
@OnServer
class ClientRegistrationGuideIT {

    private final GrantwayServer server;

    @TempDir Path folder;

    ClientRegistrationGuideIT(GrantwayServer server) {
        this.server = server;
    }

    @Test
    void itsCommandsRegisterChangeAndEndAClient() throws Exception {
        var token = Registration.of(server).token(1);

        var shell =
                new GuideShell(server)
                        .with(Map.of("INITIAL_TOKEN", token))
                        .follow("client-registration.md", folder);

        assertThat(shell.lines("\"client_name\":\"Acme Travel\"")).hasSize(3);
        assertThat(shell.lines("\"redirect_uris_pending\"")).hasSize(2);
        assertThat(shell.lines("\"access_token\"")).hasSize(1);
        assertThat(shell.lines("204")).hasSize(1);
        assertThat(shell.lines("\"error\"")).isEmpty();
    }
}
