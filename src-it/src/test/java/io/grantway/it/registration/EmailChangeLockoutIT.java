package io.grantway.it.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Browser;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who guesses waits, whatever address the account has by then. */
@OnServer(with = {"GRANTWAY_LOCKOUT_FAILURES=5", "GRANTWAY_LOCKOUT_FIRST_SECONDS=300"})
class EmailChangeLockoutIT {
    private final GrantwayServer server;
    private final Newcomer user;
    private final Newcomer moved;

    EmailChangeLockoutIT(GrantwayServer server) {
        this.server = server;
        user = EmailVisit.registered(server);
        moved = user.as("moved-" + UUID.randomUUID() + "@example.com");
    }

    @Test
    void thePasswordIsAskedForAndItsGuessesAreCounted() {
        var here = visit().begin(moved.email(), "");
        assertThat(here.fault("password")).isEqualTo("Enter your password.");
        for (var guess = 0; guess < 5; guess++) {
            here.begin(moved.email(), "not the password of this").browser().answer().expect(422);
            assertThat(here.fault("password")).isEqualTo("This password is not right.");
        }

        here.begin(moved.email()).browser().answer().expect(429);

        assertThat(here.fault("password")).startsWith("There were too many wrong passwords.");
        assertThat(moved.mailbox().mails()).isEmpty();
    }

    @Test
    void aWaitGoesWithTheAccountAndNotWithTheAddress() {
        var here = visit();
        guess(user.email(), 5, 422);
        guess(user.email(), 1, 429);

        here.change(moved);

        guess(moved.email(), 1, 429);
        guess(user.email(), 1, 422);
    }

    @Test
    void whatWasGuessedAtANewAddressBeforeDoesNotCount() {
        var here = visit();
        guess(moved.email(), 5, 422);
        guess(moved.email(), 1, 429);

        here.change(moved);

        var browser = new Browser(server).open("/account/profile");
        signIn(browser, moved);
        assertThat(browser.address().getPath()).isEqualTo("/account/profile");
    }

    private EmailVisit visit() {
        return new EmailVisit(server, user);
    }

    private void guess(String email, int times, int status) {
        for (var guess = 0; guess < times; guess++) {
            var browser = new Browser(server).open("/account/sign-in");
            browser.fill("input[type=email]", email)
                    .fill("input[type=password]", "not the password of this")
                    .press("Sign in");
            browser.answer().expect(status);
        }
    }

    private static void signIn(Browser browser, Newcomer who) {
        browser.fill("input[type=email]", who.email())
                .fill("input[type=password]", who.password())
                .press("Sign in");
    }
}
