package io.grantway.it.registration;

import static io.grantway.it.client.Application.ACME_WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.grantway.it.browser.Chromium;
import io.grantway.it.client.Browser;
import io.grantway.it.client.NewSet;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.StandardClient;
import io.grantway.it.client.Totp;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser that its user let be remembered asks for no code, until one of its ends. */
@OnServer
class RememberedDeviceIT {
    private static final String COOKIE = "grantway_remembered";
    private static final String DEVICES = "/account/devices";
    private static final String AUTHENTICATOR = "/account/security/authenticator";
    private static final String ASKED = "Enter your code";

    private final GrantwayServer server;
    private final Newcomer user;
    private final Deque<String> codes = new ArrayDeque<>();

    RememberedDeviceIT(GrantwayServer server) {
        this.server = server;
        user = Newcomer.at(server, ACME_WALLET);
        var onboarding = user.verified("GB");
        user.consent(NewSet.global(), onboarding).expect(201);
        user.address(onboarding).expect(200);
        enrol(password(new Browser(server)).open(AUTHENTICATOR));
    }

    @Test
    void noCodeIsAskedForAndTheTokenSaysSo() throws Exception {
        var browser = remembered();
        var acme = new StandardClient(server, ACME_WALLET);
        signOut(browser);

        var visit = acme.visit(browser, Parameters.NONE);
        fill(browser);
        var claims =
                SignedJWT.parse(visit.allow().redeem().expect(200).text("id_token"))
                        .getJWTClaimsSet();
        assertThat(claims.getStringListClaim("amr")).containsExactly("pwd");
        assertThat(claims.getStringClaim("acr")).isEqualTo("urn:grantway:acr:password");

        var stepUp =
                acme.visit(browser, Parameters.of("acr_values", "urn:grantway:acr:two-factors"));
        fill(browser);
        assertThat(browser.page().text()).contains(ASKED);
        browser.fill("#code", codes.pop()).press("Verify");
        var sure =
                SignedJWT.parse(stepUp.allow().redeem().expect(200).text("id_token"))
                        .getJWTClaimsSet();
        assertThat(sure.getStringListClaim("amr")).containsExactly("pwd", "otp", "mfa");
    }

    @Test
    void whoDidNotTickOrBringsAnotherCookieIsAsked() {
        var browser = password(new Browser(server));
        browser.fill("#code", codes.pop()).press("Verify");
        assertThat(browser.cookies()).doesNotContainKey(COOKIE);
        signOut(browser);
        assertThat(password(browser).page().text()).contains(ASKED);

        var genuine = remembered().cookies().get(COOKIE);
        for (var planted : List.of("x", "A".repeat(64), genuine.substring(0, 63) + "!")) {
            var other = new Browser(server);
            other.cookies().put(COOKIE, planted);
            assertThat(password(other).page().text()).as(planted).contains(ASKED);
        }

        var neighbour = new RememberedDeviceIT(server);
        var stolen = new Browser(server);
        stolen.cookies().put(COOKIE, genuine);
        assertThat(neighbour.password(stolen).page().text()).contains(ASKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"this one", "all", "password", "app"})
    void itEnds(String by) {
        var browser = remembered();
        signOut(browser);
        password(browser);
        assertThat(browser.open(DEVICES).page().text()).contains("Browsers that ask for no code");
        assertThat(browser.page().select("button[name=ask]")).hasSize(1);
        var secret = user.password();

        switch (by) {
            case "this one" -> browser.press("Ask for a code again");
            case "all" -> {
                password(new Browser(server)).fill("#code", codes.pop()).press("Verify");
                browser.open(DEVICES).press("End all other sign-ins");
            }
            case "password" -> {
                secret = "seven lanterns under the harbour";
                server.keepSecret(secret);
                browser.open("/account/security/password").fill("#password", user.password());
                browser.fill("#newPassword", secret).press("Change password");
            }
            default -> {
                browser.open(AUTHENTICATOR).fill("#password", secret).press("Turn off");
                enrol(browser.open(AUTHENTICATOR));
            }
        }

        assertThat(browser.open(DEVICES).page().select("button[name=ask]")).isEmpty();
        signOut(browser);
        assertThat(password(browser, secret).page().text()).contains(ASKED);
    }

    @Test
    void itIsInTheExportWithoutItsToken() {
        var browser = remembered().open("/account/data").press("Download my data");

        assertThat((List<?>) browser.answer().json().get("rememberedDevices")).hasSize(1);
        assertThat(browser.answer().body())
                .doesNotContain("hash", browser.cookies().get(COOKIE).substring(30));
    }

    @Test
    void thePagesCanBeUsedByEverybody() {
        Chromium.require();
        try (var chromium = Chromium.phone().dark()) {
            look(chromium, "remembered-phone");
        }
        try (var chromium = Chromium.desktop()) {
            look(chromium, "remembered-desk");
        }
    }

    private void look(Chromium chromium, String name) {
        chromium.open(server.url() + DEVICES)
                .type("input[type=email]", user.email())
                .type("input[type=password]", user.password())
                .press("Sign in")
                .awaitText(ASKED)
                .pageShot(name + "-1-code");
        assertThat(chromium.barriers()).isEmpty();
        assertThat(chromium.overflow()).isZero();
        chromium.tick("ask for a code in this browser")
                .type("#code", codes.pop())
                .press("Verify")
                .awaitText("Browsers that ask for no code")
                .pageShot(name + "-2-devices");
        assertThat(chromium.barriers()).isEmpty();
        assertThat(chromium.overflow()).isZero();
    }

    private Browser remembered() {
        var browser = password(new Browser(server));
        browser.page().selectFirst("#remember").attr("checked", true);
        browser.fill("#code", codes.pop()).press("Verify");
        server.keepSecret(browser.cookies().get(COOKIE));
        assertThat(browser.cookiesReceived())
                .anyMatch(
                        cookie ->
                                cookie.startsWith(COOKIE)
                                        && cookie.contains("HttpOnly")
                                        && cookie.contains("SameSite=Lax"));
        return browser;
    }

    private Browser password(Browser browser) {
        return password(browser, user.password());
    }

    private Browser password(Browser browser, String secret) {
        browser.open("/account/security").fill("input[type=email]", user.email());
        return browser.fill("input[type=password]", secret).press("Sign in");
    }

    private void fill(Browser browser) {
        browser.fill("input[type=email]", user.email());
        browser.fill("input[type=password]", user.password()).press("Sign in");
    }

    private static void signOut(Browser browser) {
        browser.open("/account/security").press("Sign out");
    }

    private void enrol(Browser browser) {
        var app = Totp.ofBase32(browser.page().selectFirst("code.secret").text());
        browser.fill("#code", app.code(Instant.now())).fill("#password", user.password());
        browser.press("Turn on");
        codes.clear();
        codes.addAll(browser.page().select("ol.codes code").eachText());
    }
}
