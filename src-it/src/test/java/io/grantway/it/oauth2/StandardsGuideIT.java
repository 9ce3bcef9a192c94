package io.grantway.it.oauth2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import io.grantway.it.client.Parameters;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the guide to standards run as they stand, for a client with a key of its own. */
@OnServer
class StandardsGuideIT {

    private static final Path GUIDE = Path.of("..", "docs", "standards.md");
    private static final Pattern COMMANDS =
            Pattern.compile("^```bash\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private final GrantwayServer server;

    @TempDir Path folder;

    StandardsGuideIT(GrantwayServer server) {
        this.server = server;
    }

    @Test
    void itsCommandsGetTokensByASignatureBoundAndExchangedOnesAndPushARequest() throws Exception {
        var key = SigningKey.rsa(JWSAlgorithm.RS256, "guide");
        Files.writeString(folder.resolve("client-key.pem"), pem((RSAKey) key.jwk()));
        var client = Client.add(server).allowEveryGrant();
        var asked =
                Payer.of(client)
                        .open(
                                Parameters.of(
                                        "grant_management_action", "create",
                                        "scope", "wallet:read account:read transactions:write"));
        asked.payer().browser().page().select("input[name=granted]").attr("checked", "checked");
        asked.payer().browser().press("Allow");
        var tokens = asked.redeem(Parameters.NONE).expect(200);
        var userToken = tokens.text("access_token");
        server.keepSecret(userToken);
        client.demand(Map.of("authMethod", "PRIVATE_KEY_JWT", "jwks", key.jwks()));

        var output = run(client, userToken, tokens.text("grant_id"));

        assertThat(output.lines().filter(line -> line.contains("\"token_type\":\"Bearer\"")))
                .as(output)
                .hasSize(2);
        assertThat(output.lines().filter(line -> line.contains("\"token_type\":\"DPoP\"")))
                .as(output)
                .hasSize(1);
        assertThat(output.lines().filter(line -> line.contains("\"issued_token_type\"")))
                .as(output)
                .hasSize(1)
                .allMatch(line -> line.contains("\"scope\":\"wallet:read\""));
        assertThat(output.lines().filter(line -> line.contains("\"amount\":-0.50"))).hasSize(1);
        assertThat(output)
                .contains("in all: 1.00 USD", "urn:ietf:params:oauth:request_uri:")
                .contains("\"scope\":\"wallet:read account:read transactions:write\"}]", "204")
                .contains("/oauth/login?session=")
                .doesNotContain("\"error\"");
    }

    private String run(Client client, String userToken, String grantId) throws Exception {
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
        shell.environment().put("CLIENT_KEY", client.clientKey());
        shell.environment().put("USER_TOKEN", userToken);
        shell.environment().put("GRANT_ID", grantId);
        shell.environment().put("REDIRECT_URI", Client.REDIRECT_URI);
        var process = shell.start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private static String pem(RSAKey key) throws Exception {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.toPrivateKey().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }
}
