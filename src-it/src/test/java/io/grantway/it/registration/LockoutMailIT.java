package io.grantway.it.registration;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Application.GLOBEX_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Browser;
import io.grantway.it.client.NewSet;
import io.grantway.it.race.Race;
import io.grantway.it.server.Database;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who guesses at an account makes its owner hear of it, once, and nobody else. */
@OnServer(
        value = {Database.H2, Database.POSTGRESQL},
        with = {"GRANTWAY_LOCKOUT_FAILURES=5", "GRANTWAY_LOCKOUT_FIRST_SECONDS=4"})
class LockoutMailIT {
    private static final String LOCKED = "Failed sign-ins to your account";
    private static final String MARK = "Choose a new password";

    private final GrantwayServer server;

    LockoutMailIT(GrantwayServer server) {
        this.server = server;
    }

    @Test
    void theOwnerIsToldOnceADayWhileTheKnownDeviceSignsInAsAlways() throws InterruptedException {
        var owner = registered();
        var stranger = owner.at(GLOBEX_PAY);
        assertThat(guesses(stranger, 6)).containsExactly(401, 401, 401, 401, 401, 429);

        assertThat(owner.mailbox().awaitSubject(LOCKED))
                .contains(
                        "Nobody got in.",
                        "Browsers and apps that you signed in with before do not have to wait",
                        server.url() + "/oauth/password");
        owner.login().expect(200);

        Thread.sleep(4_500);
        assertThat(guesses(stranger, 2)).containsExactly(401, 429);
        assertThat(lockMails(owner)).hasSize(1);
    }

    @Test
    void guessesSideBySideAreToldOnce() {
        var owner = registered();
        var stranger = owner.at(GLOBEX_PAY);
        var answers = Race.of(30, () -> guess(stranger));
        assertThat(answers.stream().filter(answer -> answer.status() == 401)).hasSize(5);
        owner.mailbox().awaitSubject(LOCKED);
        assertThat(lockMails(owner)).hasSize(1);
    }

    @Test
    void fewerFailuresAndThoseOfAKnownDeviceAreNotTold() {
        var owner = registered();
        assertThat(guesses(owner.at(GLOBEX_PAY), 4)).containsOnly(401);
        owner.login().expect(200);
        assertThat(guesses(owner, 6)).containsExactly(401, 401, 401, 401, 401, 429);
        assertThat(lockMails(owner)).isEmpty();
    }

    @Test
    void whoHasNoAccountGetsNothing() {
        var nobody = Newcomer.at(server, GLOBEX_PAY);
        assertThat(guesses(nobody, 6)).containsExactly(401, 401, 401, 401, 401, 429);

        var owner = registered();
        assertThat(guesses(owner.at(GLOBEX_PAY), 5)).containsOnly(401);
        owner.mailbox().awaitSubject(LOCKED);
        assertThat(nobody.mailbox().mails()).isEmpty();
    }

    private Newcomer registered() {
        var user = Newcomer.at(server, ACME_WALLET);
        var onboarding = user.verified("GB");
        user.consent(NewSet.global(), onboarding).expect(201);
        user.address(onboarding).expect(200);
        user.login().expect(200);
        return user;
    }

    private static List<Integer> guesses(Newcomer guesser, int count) {
        return IntStream.range(0, count).mapToObj(i -> guess(guesser).status()).toList();
    }

    private static Answer guess(Newcomer guesser) {
        return guesser.partner()
                .tryLogin(Map.of("email", guesser.email(), "password", "Wrong-Engine-1843"));
    }

    /** What was told of locks until now. */
    private List<String> lockMails(Newcomer owner) {
        new Browser(server)
                .open("/oauth/password")
                .fill("input[name=email]", owner.email())
                .press("Send me a link");
        owner.mailbox().awaitSubject(MARK);
        return owner.mailbox().mails().stream().filter(mail -> mail.startsWith(LOCKED)).toList();
    }
}
