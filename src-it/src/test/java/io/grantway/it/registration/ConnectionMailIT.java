package io.grantway.it.registration;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Permission.CARD_READ;
import static io.grantway.it.client.Permission.TRANSACTIONS_WRITE;
import static io.grantway.it.client.Permission.WALLET_READ;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Browser;
import io.grantway.it.client.NewSet;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Permission;
import io.grantway.it.client.Pkce;
import io.grantway.it.client.StandardClient;
import io.grantway.it.oauth2.Registration;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Users hear by mail of what they let an application do, and of nothing that they knew before. */
@OnServer
class ConnectionMailIT {
    private static final String CONNECTED = "Acme Wallet is connected to your account";
    private static final String GROWN = "Acme Wallet may do more in your account";
    private static final String MARK = "Choose a new password";
    private static final String LOOPBACK = "http://localhost:3457/callback";

    private final GrantwayServer server;
    private final Newcomer user;

    ConnectionMailIT(GrantwayServer server) {
        this.server = server;
        this.user = Newcomer.at(server, ACME_WALLET);
        var onboarding = user.verified("GB");
        user.consent(NewSet.global(), onboarding).expect(201);
        user.address(onboarding).expect(200);
    }

    @Test
    void aNewConnectionInApiModeIsToldOnceAndEachPermissionThatIsAddedOnce() {
        var login = user.login().expect(200).text("accessToken");
        var tokens =
                user.partner().initiate(WALLET_READ).login(login).approve(WALLET_READ).redeem();
        assertThat(user.mailbox().awaitSubject(CONNECTED))
                .contains(
                        "connected Acme Wallet of Acme Finance to your account",
                        " UTC",
                        "Network address: 127.0.0.1",
                        "- " + WALLET_READ.words,
                        server.url() + "/account")
                .doesNotContain(CARD_READ.words, "payment");

        tokens.refresh();
        user.partner().initiate(WALLET_READ).login(login).tryApprove().expect(200);
        var more = user.partner().initiate(WALLET_READ, CARD_READ).login(login);
        more.approve(WALLET_READ, CARD_READ).redeem();
        assertThat(user.mailbox().awaitSubject(GROWN))
                .contains("- " + CARD_READ.words)
                .doesNotContain(WALLET_READ.words);

        user.partner().initiate().login(login).approve(CARD_READ).redeem();
        assertThat(connectionMails()).containsExactly(GROWN, CONNECTED);
    }

    @Test
    void aHigherLimitForPaymentsIsMoreAndALowerOneIsNot() {
        var login = user.login().expect(200).text("accessToken");
        pays(login, "20.00");
        assertThat(user.mailbox().awaitSubject(CONNECTED))
                .contains("Most for one payment: €20.00", "Most for all payments: €200.00");
        pays(login, "50.00");
        assertThat(user.mailbox().awaitSubject(GROWN))
                .contains("Most for one payment: €50.00", "- " + TRANSACTIONS_WRITE.words);
        pays(login, "30.00");
        assertThat(connectionMails()).containsExactly(GROWN, CONNECTED);
    }

    @Test
    void aConnectionOnTheHostedPagesIsToldOnceToo() {
        var browser = new Browser(server);
        var pages = user.partner().openBrowser(browser, Parameters.NONE);
        signIn(browser);
        pages.approve(WALLET_READ, CARD_READ).redeem();
        assertThat(user.mailbox().awaitSubject(CONNECTED))
                .contains("- " + WALLET_READ.words, "- " + CARD_READ.words);

        var again = Parameters.of("prompt", "consent");
        user.partner().openBrowser(browser, again).approve(WALLET_READ, CARD_READ).redeem();
        user.partner().openBrowser(browser, again).approve(WALLET_READ).redeem();
        assertThat(connectionMails()).containsExactly(CONNECTED);
    }

    @Test
    void whoSignsInAgainAfterTheTokensWereRevokedConnectsNothingNew() {
        var login = user.login().expect(200).text("accessToken");
        var tokens =
                user.partner().initiate(WALLET_READ).login(login).approve(WALLET_READ).redeem();
        tokens.revoke().expect(200);
        user.partner().initiate(WALLET_READ).login(login).tryApprove().expect(200);
        assertThat(connectionMails()).containsExactly(CONNECTED);
    }

    @Test
    void theMailIsInTheLanguageOfTheUser() {
        var browser = new Browser(server).open("/account/sign-in");
        signIn(browser);
        browser.press("Deutsch");
        var login = user.login().expect(200).text("accessToken");
        user.partner().initiate(WALLET_READ).login(login).approve(WALLET_READ).redeem();
        assertThat(user.mailbox().awaitSubject("Acme Wallet ist mit Ihrem Konto verbunden"))
                .contains("- Den Stand Ihrer Wallet und Ihre Transaktionen sehen")
                .doesNotContain(WALLET_READ.words);
    }

    @Test
    void theNameOfAnApplicationIsTextAndNothingElse() {
        var registration = Registration.of(server);
        var name = "<img src=//x.example/y> {{link}} & \"Bank\"";
        var client =
                registration.registered(
                        Map.of(
                                "client_name",
                                name,
                                "redirect_uris",
                                List.of(LOOPBACK),
                                "token_endpoint_auth_method",
                                "none",
                                "scope",
                                WALLET_READ.scope));
        var broken = Map.of("client_name", "Bank\r\nBcc: eve@example.com");
        registration.register(registration.token(1), broken).expect(400);

        var browser = new Browser(server);
        browser.open(
                StandardClient.AUTHORIZE
                        + "?"
                        + Parameters.of("response_type", "code")
                                .with("client_id", client.text("client_id"))
                                .with("redirect_uri", LOOPBACK)
                                .with("scope", WALLET_READ.scope)
                                .with("state", "of-this-test")
                                .with("code_challenge", Pkce.create().challenge())
                                .with("code_challenge_method", "S256")
                                .encoded());
        signIn(browser);
        browser.tick(WALLET_READ.words, true).press("Allow");

        assertThat(user.mailbox().awaitSubject(name + " is connected to your account"))
                .contains("connected " + name + " of Registrar");
    }

    private void pays(String login, String most) {
        var asked =
                Parameters.of("scope", Permission.scope(TRANSACTIONS_WRITE))
                        .with(
                                "authorization_details",
                                """
                                [{"type":"transactions","currency":"EUR","maxAmount":"%s","maxTotal":"200.00"}]"""
                                        .formatted(most));
        user.partner().initiate(asked).login(login).approve(TRANSACTIONS_WRITE).redeem();
    }

    private void signIn(Browser browser) {
        browser.fill("input[type=email]", user.email())
                .fill("input[type=password]", user.password())
                .press("Sign in");
    }

    /** The subjects of what was told of connections until now, the newest first. */
    private List<String> connectionMails() {
        new Browser(server)
                .open("/oauth/password")
                .fill("input[name=email]", user.email())
                .press("Send me a link");
        user.mailbox().awaitSubject(MARK);
        return user.mailbox().mails().stream()
                .map(mail -> mail.lines().findFirst().orElseThrow())
                .filter(subject -> subject.startsWith(ACME_WALLET.title))
                .toList();
    }
}
