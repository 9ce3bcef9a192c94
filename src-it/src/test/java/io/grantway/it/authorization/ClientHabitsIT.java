package io.grantway.it.authorization;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Permission.ALL;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Approved;
import io.grantway.it.client.Call;
import io.grantway.it.client.Http;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Pkce;
import io.grantway.it.client.Tokens;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import org.junit.jupiter.api.Test;

/** What clients in the field do, and how client keys and secret keys may be shown. */
@OnServer
class ClientHabitsIT {
    private final GrantwayServer server;
    private final Partner acme;

    ClientHabitsIT(GrantwayServer server) {
        this.server = server;
        this.acme = new Partner(server, ACME_WALLET);
    }

    @Test
    void aClientSecretInTheQueryIsIgnoredAndNotLogged() {
        server.keepSecret("a-secret-in-the-wrong-place");

        acme.initiate(Parameters.of("client_secret", "a-secret-in-the-wrong-place"))
                .login(ADA)
                .approve(ALL)
                .redeem();
    }

    @Test
    void theClientKeyRepeatedAsSecretCountsAsNoSecret() {
        var answer =
                token().header("x-client-key", ACME_WALLET.clientKey)
                        .header("x-secret-key", ACME_WALLET.clientKey)
                        .form(code().tokenParameters())
                        .send();

        new Tokens(acme, answer.expect(200));
    }

    @Test
    void aMatchingSecretIsTaken() {
        var answer =
                token().header("x-client-key", ACME_WALLET.clientKey)
                        .header("x-secret-key", ACME_WALLET.secretKey)
                        .form(code().tokenParameters())
                        .send();

        new Tokens(acme, answer.expect(200));
    }

    @Test
    void httpBasicStandsForBothHeaders() {
        var answer =
                token().basic(ACME_WALLET.clientKey, ACME_WALLET.secretKey)
                        .form(code().tokenParameters())
                        .send();

        new Tokens(acme, answer.expect(200));
    }

    @Test
    void httpBasicIsTakenAtTheFirstStep() {
        var parameters = acme.initiateParameters(Pkce.create()).with("mode", "api");

        new Http(server)
                .get(Partner.INITIATE)
                .basic(ACME_WALLET.clientKey, ACME_WALLET.secretKey)
                .query(parameters)
                .send()
                .expect(200);
    }

    @Test
    void twoMethodsInOneRequestAreRefusedAndTheCodeIsNotSpent() {
        var approved = code();

        token().basic(ACME_WALLET.clientKey, ACME_WALLET.secretKey)
                .header("x-client-key", ACME_WALLET.clientKey)
                .header("x-secret-key", ACME_WALLET.secretKey)
                .form(approved.tokenParameters())
                .send()
                .expectError(400, "invalid_request");

        approved.redeem();
    }

    @Test
    void aWrongSecretIsRefusedAndTheCodeIsNotSpent() {
        var approved = code();

        token().header("x-client-key", ACME_WALLET.clientKey)
                .header("x-secret-key", "sk_sandbox_wrong")
                .form(approved.tokenParameters())
                .send()
                .expectError(401, "invalid_client");
        token().basic(ACME_WALLET.clientKey, "sk_sandbox_wrong")
                .form(approved.tokenParameters())
                .send()
                .expectError(401, "invalid_client");

        approved.redeem();
    }

    @Test
    void aSecretThatComesFromABrowserIsRefused() {
        for (var trace :
                new String[][] {
                    {"Origin", "http://localhost:3000"}, {"Sec-Fetch-Site", "cross-site"}
                }) {
            var approved = code();

            var answer =
                    token().header("x-client-key", ACME_WALLET.clientKey)
                            .header("x-secret-key", ACME_WALLET.secretKey)
                            .header(trace[0], trace[1])
                            .form(approved.tokenParameters())
                            .send();

            assertThat(answer.status()).as(answer::toString).isIn(400, 401);
            answer.leaksNothing();
            approved.redeem();
        }
    }

    @Test
    void apiModeTakesTheRedirectUriThatMobileClientsSend() {
        var session = acme.initiate(Parameters.of("redirect_uri", "https://example.com"));

        var approved = session.login(ADA).approve(ALL);

        approved.redeem().get("/v1/wallet/internal").expect(200);
    }

    private Approved code() {
        return acme.initiate().login(ADA).approve(ALL);
    }

    private Call token() {
        return new Http(server).post(Partner.TOKEN);
    }
}
