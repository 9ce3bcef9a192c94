package io.grantway.it.registration;

import static io.grantway.it.client.Application.ACME_WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.browser.Chromium;
import io.grantway.it.client.Answer;
import io.grantway.it.client.Browser;
import io.grantway.it.client.NewSet;
import io.grantway.it.client.Totp;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What users change about how they sign in. */
@OnServer
class SecurityPagesIT {
    private static final String PASSWORD = "/account/security/password";
    private static final String AUTHENTICATOR = "/account/security/authenticator";
    private static final String NEXT = "seven lanterns under the harbour";

    private final GrantwayServer server;
    private final Newcomer user;

    SecurityPagesIT(GrantwayServer server) {
        this.server = server;
        server.keepSecret(NEXT);
        user = Newcomer.at(server, ACME_WALLET);
        var onboarding = user.verified("GB");
        user.consent(NewSet.global(), onboarding).expect(201);
        user.address(onboarding).expect(200);
    }

    @Test
    void aNewPasswordTakesTheOldOneAndEndsTheOtherSignIns() {
        var here = signedIn();
        var elsewhere = signedIn();

        change(here, user.password(), "short");
        assertThat(here.answer().status()).isEqualTo(422);
        assertThat(fault(here, "newPassword")).isEqualTo("Use at least 10 characters.");
        change(here, user.password(), "Password123!");
        assertThat(fault(here, "newPassword")).contains("it is tried first");
        change(here, "not the password of this", NEXT);
        assertThat(here.answer().status()).isEqualTo(422);
        assertThat(fault(here, "password")).isEqualTo("This password is not right.");
        user.login().expect(200);

        change(here, user.password(), NEXT);

        assertThat(here.page().text()).contains("Your password was changed");
        assertThat(here.open("/account/security").address().getPath())
                .isEqualTo("/account/security");
        assertThat(elsewhere.open("/account/security").address().getPath())
                .isEqualTo("/account/sign-in");
        user.login().expectMessage(401, "Not authenticated");
        login(NEXT, null).expect(200);
        assertThat(user.mailbox().awaitSubject("Your password was changed"))
                .startsWith("Your password was changed");
    }

    @Test
    void theAuthenticatorIsAskedForOnceItIsConfirmed() {
        var browser = signedIn().open(AUTHENTICATOR);
        var secret = browser.page().selectFirst("code.secret").text();
        assertThat(browser.page().select("svg.qr path")).hasSize(1);
        var app = Totp.ofBase32(secret);
        var code = app.code(Instant.now());

        turnOn(browser, code.equals("000000") ? "111111" : "000000", user.password());
        assertThat(fault(browser, "code")).isNotEmpty();
        assertThat(browser.page().selectFirst("code.secret").text()).isEqualTo(secret);
        turnOn(browser, code, "not the password of this");
        assertThat(fault(browser, "password")).isEqualTo("This password is not right.");
        assertThat(user.login().expect(200).json()).containsEntry("isOtpRequired", false);

        var right = app.code(Instant.now());
        turnOn(browser, right, user.password());

        assertThat(codes(browser)).hasSize(10).doesNotHaveDuplicates();
        assertThat(user.login().expect(200).json()).containsEntry("isOtpRequired", true);
        login(user.password(), right).expect(400);
        assertThat(browser.open(AUTHENTICATOR).page().select("ol.codes")).isEmpty();
        assertThat(browser.page().text()).contains("Recovery codes left: 10");
        assertThat(user.mailbox().awaitSubject("A second step now protects your account"))
                .startsWith("A second step now protects your account");
    }

    @Test
    void aRecoveryCodeServesOnceAlsoWhereManyTryIt() {
        var browser = signedIn();
        var codes = enrolled(browser);

        var answers =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(i -> login(user.password(), codes.get(0)).status())
                        .sorted()
                        .toList();
        assertThat(answers).startsWith(200, 400).doesNotContain(500);
        login("not the password of this", codes.get(1)).expect(401);
        login(user.password(), codes.get(1).replace(" ", "-")).expect(200);

        var hosted = signedIn();
        assertThat(hosted.page().text()).contains("Enter your code");
        hosted.fill("#code", codes.get(1)).press("Verify");
        assertThat(hosted.answer().status()).isEqualTo(422);
        hosted.fill("#code", codes.get(2)).press("Verify");
        assertThat(hosted.page().text()).contains("Recovery codes left: 7");

        browser.open(AUTHENTICATOR).fill("#password", user.password());
        var renewed = codes(browser.press("New recovery codes"));
        login(user.password(), codes.get(3)).expect(400);
        login(user.password(), renewed.get(0)).expect(200);
        var export = browser.open("/account/data").press("Download my data").answer();
        assertThat((List<?>) export.json().get("recoveryCodes")).hasSize(10);
        assertThat(export.body()).doesNotContain("hash", renewed.get(1));
    }

    @Test
    void onlyThePasswordTurnsItOff() {
        var browser = signedIn();
        var codes = enrolled(browser);
        browser.open(AUTHENTICATOR).press("Turn off");
        assertThat(fault(browser, "password")).isEqualTo("Enter your password.");
        assertThat(user.login().expect(200).json()).containsEntry("isOtpRequired", true);

        browser.fill("#password", user.password()).press("Turn off");

        assertThat(browser.page().text()).contains("The authenticator app is turned off.");
        assertThat(login(user.password(), codes.get(0)).expect(200).json())
                .containsEntry("isOtpRequired", false);
        assertThat(user.mailbox().awaitSubject("The second step of your account was"))
                .startsWith("The second step of your account was");
    }

    @Test
    void aSecretThatThePageDidNotShowIsRefused() {
        var browser = signedIn().open(AUTHENTICATOR);
        var planted = "A".repeat(32);
        browser.page().selectFirst("input[name=shown]").val("totp:" + planted);

        turnOn(browser, Totp.ofBase32(planted).code(Instant.now()), user.password());

        assertThat(browser.answer().status()).isEqualTo(403);
        assertThat(user.login().expect(200).json()).containsEntry("isOtpRequired", false);
    }

    @Test
    void thePagesCanBeUsedByEverybody() {
        Chromium.require();
        try (var chromium = Chromium.phone()) {
            look(chromium.dark(), "security-phone");
        }
        try (var chromium = Chromium.desktop()) {
            look(chromium.light(), "security-desktop");
        }
    }

    private void look(Chromium chromium, String name) {
        chromium.open(server.url() + "/account/security")
                .type("input[type=email]", user.email())
                .type("input[type=password]", user.password())
                .press("Sign in");
        for (var page : List.of("/account/security", PASSWORD, AUTHENTICATOR)) {
            chromium.open(server.url() + page)
                    .pageShot(name + page.substring(page.lastIndexOf('/')).replace('/', '-'));
            assertThat(chromium.barriers()).as(page).isEmpty();
            assertThat(chromium.overflow()).as(page).isZero();
        }
        var app = Totp.ofBase32(chromium.textOf("code.secret"));
        if (name.endsWith("desktop")) {
            chromium.type("#code", app.code(Instant.now()))
                    .type("#password", user.password())
                    .press("Turn on")
                    .awaitText("Your recovery codes")
                    .pageShot(name + "-codes");
            assertThat(chromium.barriers()).isEmpty();
        }
    }

    private Browser signedIn() {
        return new Browser(server)
                .open("/account/security")
                .fill("input[type=email]", user.email())
                .fill("input[type=password]", user.password())
                .press("Sign in");
    }

    private List<String> enrolled(Browser browser) {
        browser.open(AUTHENTICATOR);
        var app = Totp.ofBase32(browser.page().selectFirst("code.secret").text());
        turnOn(browser, app.code(Instant.now()), user.password());
        return codes(browser);
    }

    private static void turnOn(Browser browser, String code, String password) {
        browser.fill("#code", code).fill("#password", password).press("Turn on");
    }

    private List<String> codes(Browser browser) {
        var codes = browser.page().select("ol.codes code").eachText();
        codes.forEach(server::keepSecret);
        return codes;
    }

    private static void change(Browser browser, String current, String next) {
        browser.open(PASSWORD).fill("#password", current).fill("#newPassword", next);
        browser.press("Change password");
    }

    private static String fault(Browser browser, String field) {
        return browser.page().selectFirst("#" + field + "-fault").text();
    }

    private Answer login(String password, String otpCode) {
        return user.partner()
                .tryLogin(
                        otpCode == null
                                ? Map.of("email", user.email(), "password", password)
                                : Map.of(
                                        "email", user.email(),
                                        "password", password,
                                        "otpCode", otpCode));
    }
}
