package io.grantway.it.limits;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.User.ADA;
import static io.grantway.it.client.User.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Browser;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Pkce;
import io.grantway.it.oauth2.Client;
import io.grantway.it.race.Race;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Guessing one account is slowed down, and its owner is not locked out by that. */
@OnServer(with = {"GRANTWAY_LOCKOUT_FAILURES=5", "GRANTWAY_LOCKOUT_FIRST_SECONDS=4"})
class LockoutIT {
    private static final String WRONG = "Wrong-Engine-1843";

    private final GrantwayServer server;
    private final Partner partner;

    LockoutIT(GrantwayServer server) {
        this.server = server;
        this.partner = new Partner(server, ACME_WALLET);
    }

    @Test
    void theWaitDoublesAlikeForWhoHasNoAccount() throws InterruptedException {
        var nobody = UUID.randomUUID() + "@example.com";
        assertThat(statuses(6, () -> login(nobody, WRONG)))
                .containsExactly(401, 401, 401, 401, 401, 429);
        assertThat(retryAfter(login(nobody, WRONG))).isBetween(1, 4);

        Thread.sleep(4_500);

        assertThat(statuses(2, () -> login(nobody, WRONG))).containsExactly(401, 429);
        assertThat(retryAfter(login(" " + nobody.toUpperCase(), WRONG))).isBetween(5, 8);
    }

    @Test
    void guessesSideBySideAreNoMoreThanOneAfterTheOther() {
        var nobody = UUID.randomUUID() + "@example.com";

        var answers = Race.of(50, () -> login(nobody, WRONG));

        assertThat(answers.stream().filter(answer -> answer.status() == 401)).hasSize(5);
        assertThat(answers.stream().filter(answer -> answer.status() == 429)).hasSize(45);
    }

    @Test
    void strangersLockOutStrangersAndNotTheBrowserOfTheOwner() {
        var own = new Browser(server);
        assertThat(typed(own, ADA.email, ADA.password).address().getPath()).isEqualTo("/account");
        own.open("/account/sign-out");
        own.press("Sign out");

        for (int i = 0; i < 5; i++) {
            typed(new Browser(server), ADA.email, WRONG).answer().expect(422);
        }

        var stranger = typed(new Browser(server), ADA.email, ADA.password).answer().expect(429);
        assertThat(stranger.body()).contains("There were too many failed tries.");
        assertThat(RateLimitFields.ofRefusal(stranger))
                .extracting(RateLimitFields::policy, RateLimitFields::quota)
                .containsExactly("lockout", 5L);
        assertThat(typed(own, ADA.email, ADA.password).address().getPath()).isEqualTo("/account");
    }

    @Test
    void theOneTimeCodeIsGuessedNoMoreOften() {
        var app = Client.add(server).demand(Map.of("firstParty", "on"));
        var due =
                challenge(app, GRACE.email, GRACE.password)
                        .expectError(403, "insufficient_authorization");
        assertThat(due.text("next_step")).isEqualTo("otp");

        var known = Map.of("email", GRACE.email, "password", GRACE.password, "otpCode", "000000");
        assertThat(statuses(8, () -> login(GRACE.email, GRACE.password))).containsOnly(200);
        assertThat(statuses(6, () -> partner.tryLogin(known)))
                .containsExactly(400, 400, 400, 400, 400, 429);

        var code = Parameters.of("otp", "000000", "auth_session", due.text("auth_session"));
        assertThat(send(app, code).status()).isEqualTo(429);
    }

    @Test
    void aFirstPartyAppIsNoWayAround() {
        var app = Client.add(server).demand(Map.of("firstParty", "on"));
        var name = "z\u00eb" + UUID.randomUUID();
        var spellings =
                List.of(
                        name + "@example.com",
                        name.toUpperCase() + "@EXAMPLE.COM",
                        "ze\u0308" + name.substring(2) + "@example\u3002com");

        assertThat(statuses(3, () -> login(spellings.get(0), WRONG))).containsOnly(401);
        assertThat(statuses(2, () -> challenge(app, spellings.get(1), WRONG))).containsOnly(403);

        assertThat(spellings)
                .allSatisfy(
                        spelling -> {
                            assertThat(challenge(app, spelling, WRONG).status()).isEqualTo(429);
                            assertThat(login(spelling, WRONG).status()).isEqualTo(429);
                        });
    }

    private static Answer challenge(Client app, String username, String password) {
        return send(
                app,
                Parameters.of("username", username, "password", password)
                        .with("code_challenge", Pkce.create().challenge())
                        .with("code_challenge_method", "S256"));
    }

    private static Answer send(Client app, Parameters form) {
        return app.post("/challenge").basic(app.clientKey(), app.secretKey()).form(form).send();
    }

    private static Browser typed(Browser browser, String email, String password) {
        browser.open("/account/sign-in");
        browser.fill("input[name=email]", email)
                .fill("input[name=password]", password)
                .press("Sign in");
        return browser;
    }

    private Answer login(String email, String password) {
        return partner.tryLogin(Map.of("email", email, "password", password));
    }

    private static int retryAfter(Answer answer) {
        return Integer.parseInt(answer.expect(429).header("Retry-After").orElseThrow());
    }

    private static List<Integer> statuses(int count, Supplier<Answer> call) {
        return IntStream.range(0, count).mapToObj(i -> call.get().status()).toList();
    }
}
