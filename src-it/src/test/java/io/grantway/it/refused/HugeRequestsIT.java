package io.grantway.it.refused;

import static io.grantway.it.client.Application.ACME_WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Partner;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that are far too large are refused, and others go on. */
@OnServer
class HugeRequestsIT {
    private final Partner acme;

    HugeRequestsIT(GrantwayServer server) {
        acme = new Partner(server, ACME_WALLET);
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({
        "/v1/auth/oauth/token, application/json",
        "/v1/auth/oauth/token, application/x-www-form-urlencoded",
        "/v1/auth/login, application/json"
    })
    void aBodyOfThreeMillionCharactersIsRefused(String path, String contentType) {
        var body = "a=" + "b".repeat(3_000_000);
        try {
            var answer = acme.call("POST", path).body(contentType, body).send();
            assertThat(answer.leaksNothing().status()).isIn(400, 413, 422);
        } catch (UncheckedIOException closed) {
            // the server closes the connection as soon as it knows: that is an answer, too
        }

        acme.initiate();
    }

    @Test
    void aHeaderOfHundredThousandCharactersIsRefused() {
        try {
            var answer = acme.call("GET", "/v1/user").bearer("t".repeat(100_000)).send();
            assertThat(answer.leaksNothing().status()).isIn(400, 401, 431);
        } catch (UncheckedIOException closed) {
            // as above
        }

        acme.initiate();
    }
}
