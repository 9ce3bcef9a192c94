package io.grantway.it.resource;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Call;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Permission;
import io.grantway.it.client.Tokens;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each protected resource opens for its permission and for no other. */
@OnServer
class PermissionIT {
    private final Partner acme;

    PermissionIT(GrantwayServer server) {
        acme = new Partner(server, ACME_WALLET);
    }

    @ParameterizedTest(name = "{0} {1} needs {2}")
    @CsvSource({
        "GET, /v1/user, ACCOUNT_READ",
        "PATCH, /v1/user, ACCOUNT_WRITE",
        "GET, /v1/wallet/internal, WALLET_READ",
        "GET, /v1/wallet/transactions, WALLET_READ",
        "POST, /v1/wallet/transfer, TRANSACTIONS_WRITE",
        "GET, /v1/card/status, CARD_READ",
        "GET, /v1/card/transactions, CARD_READ",
        "POST, /v1/card/freeze, CARDS_MANAGE",
        "POST, /v1/card/unfreeze, CARDS_MANAGE"
    })
    void aResourceOpensForItsPermissionAlone(String method, String path, Permission needed) {
        var others =
                Arrays.stream(Permission.values())
                        .filter(permission -> permission != needed)
                        .toArray(Permission[]::new);

        assertThat(call(connect(needed), method, path).status()).isNotIn(401, 403, 404, 405, 500);

        var refused = call(connect(others), method, path);
        refused.expectMessage(403, "Not authorized");
        assertThat(refused.header("WWW-Authenticate").orElse(""))
                .startsWith("Bearer ")
                .contains("error=\"insufficient_scope\"")
                .contains("scope=\"" + needed.scope + "\"");
    }

    private Tokens connect(Permission... permissions) {
        return acme.initiate(permissions).login(ADA).approve(permissions).redeem();
    }

    private Answer call(Tokens tokens, String method, String path) {
        Call call = acme.call(method, path).bearer(tokens.accessToken());
        return (method.equals("GET") ? call : call.json(Map.of())).send();
    }
}
