package io.grantway.it.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Permission;
import io.grantway.it.client.User;
import io.grantway.it.docs.GuideShell;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the guide to webhooks run as they stand. */
@OnServer
class WebhookGuideIT {

    private final GrantwayServer server;

    WebhookGuideIT(GrantwayServer server) {
        this.server = server;
    }

    @Test
    void itsCommandsRegisterTryAndAcknowledge(@TempDir Path folder) throws Exception {
        var acme = Webhooks.ofAcme(server);
        acme.remove();
        try (var receiver = new Receiver()) {
            var shell =
                    new GuideShell(server)
                            .with(Map.of("HOOK", receiver.url(), "EVENT", revocation(acme)))
                            .follow("webhooks.md", folder);

            assertThat(shell.lines("\"secret\":\"whsec_")).hasSize(1);
            assertThat(shell.lines("\"events\":[")).hasSize(1);
            assertThat(shell.lines("\"acknowledgedAt\":\"2")).isNotEmpty();
            assertThat(shell.lines("\"message\"")).isEmpty();
            receiver.awaitTaken(
                    taken -> taken.stream().anyMatch(one -> one.type().equals("webhook.test")));
        } finally {
            acme.remove();
        }
    }

    /** The id of an event that waits to be acknowledged. */
    private static String revocation(Webhooks acme) {
        var ada = acme.login(User.ADA);
        acme.grant(ada, Permission.CARD_READ);
        acme.decide(
                ada,
                new Permission[] {Permission.CARD_READ, Permission.WALLET_READ},
                Permission.WALLET_READ);
        return acme.events("pending").stream()
                .filter(event -> event.get("type").equals("consent.revoked"))
                .map(event -> (String) event.get("id"))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
