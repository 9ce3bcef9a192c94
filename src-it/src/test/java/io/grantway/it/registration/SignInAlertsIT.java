package io.grantway.it.registration;

import static io.grantway.it.client.Application.ACME_WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Browser;
import io.grantway.it.client.NewSet;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Users hear of sign-ins from new devices, and see who tried to sign in. */
@OnServer
class SignInAlertsIT {
    private final GrantwayServer server;

    SignInAlertsIT(GrantwayServer server) {
        this.server = server;
    }

    @Test
    void aMailTellsOfANewDeviceButNotOfTheVeryFirst() {
        var user = registered();
        var first = signedIn(new Browser(server), user);
        signedIn(new Browser(server), user);

        assertThat(user.mailbox().await(2))
                .startsWith("New sign-in to your account")
                .contains("Network address: 127.0.0.1", server.url() + "/oauth/password");

        first.open("/account/sign-out").press("Sign out");
        signedIn(first, user);
        user.login().expect(200);
        assertThat(user.mailbox().await(3)).contains("Device: Acme Wallet");
        user.login().expect(200);
        assertThat(user.mailbox().mails()).hasSize(3);
    }

    @Test
    void triesAreListedWithWhatTheyCameToAndWithoutClaimedAddresses() {
        var user = registered();
        user.partner()
                .call("POST", "/v1/auth/login")
                .header("X-Forwarded-For", "203.0.113.9")
                .json(Map.of("email", user.email(), "password", "wrong"))
                .send()
                .expect(401);
        var browser = signedIn(new Browser(server), user);

        browser.open("/account/devices");
        var tries = browser.page().select(".tries li").eachText();
        assertThat(tries).hasSize(2);
        assertThat(tries.get(0)).startsWith("Unknown browser").contains("127.0.0.…");
        assertThat(tries.get(1)).startsWith("Acme Wallet Wrong password or code");
        assertThat(browser.answer().body()).doesNotContain("203.0.113");

        var data = browser.open("/account/data").press("Download my data").answer().json();
        assertThat((List<?>) data.get("signInAttempts")).hasSize(2);
        assertThat((List<?>) data.get("knownDevices")).hasSize(1);
    }

    private Newcomer registered() {
        var user = Newcomer.at(server, ACME_WALLET);
        var onboarding = user.verified("GB");
        user.consent(NewSet.global(), onboarding).expect(201);
        user.address(onboarding).expect(200);
        return user;
    }

    private static Browser signedIn(Browser browser, Newcomer user) {
        browser.open("/account/sign-in");
        browser.fill("input[name=email]", user.email())
                .fill("input[name=password]", user.password())
                .press("Sign in");
        assertThat(browser.address().getPath()).isEqualTo("/account");
        return browser;
    }
}
