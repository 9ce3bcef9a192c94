package io.grantway.it.limits;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.User.ADA;
import static io.grantway.it.client.User.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Browser;
import io.grantway.it.client.Partner;
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
        var known = Map.of("email", GRACE.email, "password", GRACE.password, "otpCode", "000000");
        assertThat(statuses(8, () -> login(GRACE.email, GRACE.password))).containsOnly(200);
        assertThat(statuses(6, () -> partner.tryLogin(known)))
                .containsExactly(400, 400, 400, 400, 400, 429);
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
