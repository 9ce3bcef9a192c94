package io.grantway.it.refused;

import static io.grantway.it.client.Application.ACME_WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Call;
import io.grantway.it.client.Http;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each family of endpoints asks for the client key first: 499 where it is missing, else 498. */
@OnServer
class ClientKeysIT {
    private static final String INITIATE = "/v1/auth/oauth/authorize/initiate";

    private final GrantwayServer server;

    ClientKeysIT(GrantwayServer server) {
        this.server = server;
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "POST, /v1/auth/oauth/authorize",
        "POST, /v1/auth/oauth/token",
        "DELETE, /v1/auth/oauth/revoke"
    })
    void anOAuthEndpointNamesTheFaultInBothShapes(String method, String path) {
        var missing = call(method, path).send();
        missing.expectError(499, "invalid_client").expectMessage(499, "Missing client key");

        for (var key : new String[] {"pk_sandbox_nobody", "' or '1'='1", "k".repeat(1_000)}) {
            var unknown = call(method, path).header("x-client-key", key).send();
            unknown.expectError(498, "invalid_client").expectMessage(498, "Invalid client key");
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "POST, /v1/auth/login",
        "POST, /v1/auth/logout",
        "GET, /v1/user",
        "PATCH, /v1/user",
        "GET, /v1/wallet/internal",
        "GET, /v1/wallet/transactions",
        "POST, /v1/wallet/transfer",
        "GET, /v1/card/status",
        "POST, /v1/card/freeze"
    })
    void anEndpointOfTheApiNamesTheFault(String method, String path) {
        call(method, path).send().expectMessage(499, "Missing client key");
        call(method, path)
                .header("x-client-key", " ")
                .send()
                .expectMessage(499, "Missing client key");
        call(method, path)
                .header("x-client-key", "pk_sandbox_nobody")
                .send()
                .expectMessage(498, "Invalid client key");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"/v1/user", "/v1/wallet/internal", "/v1/card/status"})
    void aResourceWithoutATokenIsRefused(String path) {
        for (var authorization :
                new String[] {"", "Bearer", "Bearer ", "Bearer a.b.c", "Basic YTpi"}) {
            var answer =
                    call("GET", path)
                            .header("x-client-key", ACME_WALLET.clientKey)
                            .header("Authorization", authorization)
                            .send();
            answer.expectMessage(401, "Not authenticated");
            assertThat(answer.header("WWW-Authenticate").orElse(""))
                    .as(answer::toString)
                    .startsWith("Bearer");
        }
    }

    @Test
    void anInitiationWithTheHeaderIsHeldToIt() {
        var unknown = new Http(server).call("GET", INITIATE + "?client_id=pk_sandbox_nobody");
        unknown.header("x-client-key", "pk_sandbox_nobody")
                .send()
                .expectError(498, "invalid_client")
                .expectMessage(498, "Invalid client key");
    }

    @Test
    void aBrowserIsNotAskedForAPassword() {
        for (var path : new String[] {INITIATE, "/v1/auth/oauth2/authorize"}) {
            var answer =
                    new Http(server)
                            .call("GET", path + "?client_id=pk_sandbox_nobody")
                            .header("Accept", "text/html")
                            .send()
                            .expectError(401, "invalid_client");

            assertThat(answer.header("WWW-Authenticate")).as(answer::toString).isEmpty();
        }
    }

    private Call call(String method, String path) {
        var call = new Http(server).call(method, path);
        return method.equals("GET") ? call : call.json(Map.of());
    }
}
