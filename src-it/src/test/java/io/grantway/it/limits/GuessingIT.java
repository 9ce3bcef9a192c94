package io.grantway.it.limits;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Browser;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Pkce;
import io.grantway.it.oauth2.Client;
import io.grantway.it.race.Race;
import io.grantway.it.server.GrantwayServer;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Guessing passwords, from many addresses behind a proxy that the server believes. */
@Guarded
class GuessingIT {
    private static final String NOBODY = "nobody@example.com";
    private static final String WRONG = "Wrong-Engine-1843";

    private final GrantwayServer server;
    private final Partner partner;

    GuessingIT(GrantwayServer server) {
        this.server = server;
        this.partner = new Partner(server, ACME_WALLET);
    }

    @Test
    void anAttackerRunsDryAndTheKnownAddressOfTheUserDoesNot() {
        login(ADA.email, ADA.password, "192.0.2.1").expect(200);

        assertThat(guessesFromManyAddresses(ADA.email)).isEqualTo(6);
        assertThat(guessesFromManyAddresses(NOBODY)).isEqualTo(6);

        var ada = login(ADA.email, ADA.password, "198.51.100.99");
        var nobody = login(NOBODY, WRONG, "198.51.100.99");
        for (var refused : new Answer[] {ada, nobody}) {
            refused.expectMessage(429, "Too many requests");
            assertThat(refused.header("Retry-After").map(Integer::parseInt).orElseThrow())
                    .isBetween(1, 600);
            assertThat(refused.header("RateLimit-Policy")).contains("\"account\";q=6;w=3600");
            assertThat(refused.header("RateLimit").orElseThrow()).startsWith("\"account\";r=0;t=");
        }
        assertThat(ada.body()).isEqualTo(nobody.body());

        var known = login(ADA.email, ADA.password, "192.0.2.1").expect(200);
        assertThat(known.header("RateLimit").orElseThrow()).startsWith("\"device\";r=2;t=");
    }

    @Test
    void guessesSideBySideDoNotExceedTheQuota() {
        var answers = Race.of(20, () -> login("racer@example.com", WRONG, "203.0.113.1"));

        assertThat(answers.stream().filter(answer -> answer.status() == 401)).hasSize(3);
        assertThat(answers.stream().filter(answer -> answer.status() == 429)).hasSize(17);
    }

    @Test
    void oneAddressGuessesAtManyAccountsOnlySoOften() {
        var statuses =
                IntStream.range(0, 20)
                        .map(i -> login(i + "@example.com", WRONG, "203.0.113.2").status())
                        .toArray();

        assertThat(statuses).startsWith(401).endsWith(429);
        assertThat(IntStream.of(statuses).filter(status -> status == 401).count()).isEqualTo(12);
    }

    @Test
    void aFirstPartyAppHasTheSameLimits() {
        var app = Client.add(server).demand(Map.of("firstParty", "on"));
        var guess =
                Parameters.of("username", "patron@example.com", "password", WRONG)
                        .with("code_challenge", Pkce.create().challenge())
                        .with("code_challenge_method", "S256");
        for (int i = 0; i < 3; i++) {
            challenge(app, guess).expectError(403, "insufficient_authorization");
        }
        var refused = challenge(app, guess).expectError(429, "temporarily_unavailable");
        assertThat(refused.header("Retry-After")).isPresent();
        login("patron@example.com", WRONG, "203.0.113.3").expect(429);
    }

    private static Answer challenge(Client app, Parameters form) {
        return app.post("/challenge")
                .basic(app.clientKey(), app.secretKey())
                .header("X-Forwarded-For", "203.0.113.3")
                .form(form)
                .send();
    }

    @Test
    void aPersonReadsThatItWasTooOften() {
        var browser = new Browser(server);
        for (int i = 0; i < 3; i++) {
            assertThat(typed(browser).status()).isEqualTo(422);
        }
        var refused = typed(browser).expect(429);
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(refused.body()).contains("There were too many failed tries.");
    }

    private static Answer typed(Browser browser) {
        browser.open("/account/sign-in");
        return browser.fill("input[name=email]", "typist@example.com")
                .fill("input[name=password]", WRONG)
                .press("Sign in")
                .answer();
    }

    private long guessesFromManyAddresses(String email) {
        return IntStream.range(0, 10)
                .filter(i -> login(email, WRONG, "198.51.100." + i).status() == 401)
                .count();
    }

    private Answer login(String email, String password, String address) {
        return partner.call("POST", Partner.LOGIN)
                .header("X-Forwarded-For", address)
                .json(Map.of("email", email, "password", password))
                .send();
    }
}
