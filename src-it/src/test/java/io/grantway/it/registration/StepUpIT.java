package io.grantway.it.registration;

import static io.grantway.it.client.Application.ACME_WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.browser.Chromium;
import io.grantway.it.client.Answer;
import io.grantway.it.client.Browser;
import io.grantway.it.client.Call;
import io.grantway.it.client.Http;
import io.grantway.it.client.NewSet;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Pkce;
import io.grantway.it.client.StandardClient;
import io.grantway.it.client.Totp;
import io.grantway.it.oauth2.Client;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An application that gets transactions:write after a second factor alone. */
@OnServer
class StepUpIT {
    private static final String AUTHENTICATOR = "/account/security/authenticator";
    private static final String PASSKEYS = "/account/security/passkeys";
    private static final String NONE = "A second step is needed";
    private static final String PASSKEY = "sign in with your passkey";
    private static final String CODE = "Enter your code";
    private static final String LACKS =
            "transactions:write needs a second factor, which the user has to set up first";
    private static final Parameters PAY = Parameters.of("scope", "openid transactions:write");

    private final GrantwayServer server;
    private final Client app;
    private final Newcomer user;
    private final Deque<String> codes = new ArrayDeque<>();

    StepUpIT(GrantwayServer server) {
        this.server = server;
        app = Client.add(server).demand(Map.of("secondFactorForTransactions", "on"));
        user = Newcomer.at(server, ACME_WALLET);
        var onboarding = user.verified("GB");
        user.consent(NewSet.global(), onboarding).expect(201);
        user.address(onboarding).expect(200);
    }

    @Test
    void whoHasNoneIsToldWhatToDoAndCanGoBack() {
        var browser = new Browser(server);
        ask(browser, PAY);
        fill(browser);
        assertThat(browser.page().text()).contains(NONE);
        assertThat(browser.page().select("input[name=granted], button[name=allow]")).isEmpty();
        assertThat(browser.page().select("main a[href=/account/security]")).hasSize(1);

        var session = Answer.query(browser.address()).get("session");
        browser.open("/oauth/consent?session=" + session);
        assertThat(browser.page().text()).contains(NONE);
        browser.open("/oauth/login?session=" + session).press("Cancel");
        assertThat(back(browser)).containsEntry("error", "access_denied");

        ask(browser, PAY.with("prompt", "none"));
        assertThat(back(browser))
                .containsEntry("error", "interaction_required")
                .containsEntry("error_description", LACKS);

        ask(browser, Parameters.of("scope", "openid wallet:read"));
        assertThat(allowed(browser)).containsKey("code");
    }

    @Test
    void theAuthenticatorIsAskedAlsoInARememberedBrowser() {
        enrol(signedIn(new Browser(server), AUTHENTICATOR));
        var browser = signedIn(new Browser(server), PASSKEYS);
        browser.tick("ask for a code in this browser", true);
        browser.fill("#code", codes.pop()).press("Verify");
        browser.press("Sign out");
        signedIn(browser, PASSKEYS);
        assertThat(browser.page().text()).doesNotContain(CODE);

        ask(browser, PAY.with("prompt", "none"));
        assertThat(back(browser)).containsEntry("error", "login_required");

        ask(browser, PAY);
        fill(browser);
        assertThat(browser.page().text()).contains(CODE);
        browser.fill("#code", codes.pop()).press("Verify");
        assertThat(allowed(browser)).containsKey("code");

        ask(browser, PAY.with("prompt", "none"));
        assertThat(back(browser)).containsKey("code");
    }

    @Test
    void whoHasAPasskeyAloneIsAskedForIt() {
        var device = passkey();
        var browser = new Browser(server);
        ask(browser, PAY);
        fill(browser);
        assertThat(browser.page().text()).contains(PASSKEY);
        device.signCount++;
        device.sign(browser);
        browser.submit("form#passkey");
        assertThat(allowed(browser)).containsKey("code");

        var acme = new StandardClient(server, ACME_WALLET);
        var wished =
                acme.visit(
                        new Browser(server),
                        Parameters.of("acr_values", "urn:grantway:acr:two-factors"));
        fill(wished.browser());
        assertThat(wished.browser().page().text()).contains(PASSKEY);
        device.signCount++;
        device.sign(wished.browser());
        wished.browser().submit("form#passkey");
        wished.allow().redeem().expect(200);
    }

    @Test
    void inApiModeTheOneTimeCodeIsNeeded() {
        var before = login(Map.of());
        approve(before, "wallet:read").expect(200);
        var lacking =
                approve(before, "transactions:write").expectError(400, "interaction_required");
        assertThat(lacking.text("error_description")).isEqualTo(LACKS);

        enrol(signedIn(new Browser(server), AUTHENTICATOR));
        var stale = approve(before, "transactions:write").expectError(400, "login_required");
        assertThat(stale.text("error_description")).endsWith("with a one-time code");
        approve(login(Map.of("otpCode", codes.pop())), "transactions:write").expect(200);
    }

    @Test
    void inApiModeAPasskeyNeedsThePages() {
        passkey();
        var refused =
                approve(login(Map.of()), "transactions:write").expectError(400, "login_required");
        assertThat(refused.text("error_description")).endsWith("on the hosted pages");
    }

    @Test
    void thePagesCanBeUsedByEverybody() {
        Chromium.require();
        try (var phone = Chromium.phone().dark()) {
            look(phone, NONE, "step-up-1-none-phone");
        }
        try (var desk = Chromium.desktop()) {
            look(desk, NONE, "step-up-2-none-desk");
        }
        passkey();
        try (var phone = Chromium.phone()) {
            look(phone, PASSKEY, "step-up-3-passkey-phone");
        }
        try (var desk = Chromium.desktop().dark()) {
            look(desk, PASSKEY, "step-up-4-passkey-desk");
        }
    }

    private void look(Chromium chromium, String words, String name) {
        chromium.open(server.url() + request(PAY))
                .type("input[type=email]", user.email())
                .type("input[type=password]", user.password())
                .press("Sign in")
                .awaitText(words)
                .pageShot(name);
        assertThat(chromium.barriers()).isEmpty();
        assertThat(chromium.overflow()).isZero();
    }

    private String request(Parameters more) {
        return "/v1/auth/oauth2/authorize?" + parameters(Pkce.create()).withAll(more).encoded();
    }

    private Parameters parameters(Pkce pkce) {
        return Parameters.of("response_type", "code")
                .with("client_id", app.clientKey())
                .with("redirect_uri", Client.REDIRECT_URI)
                .with("state", UUID.randomUUID().toString())
                .with("code_challenge", pkce.challenge())
                .with("code_challenge_method", "S256");
    }

    private void ask(Browser browser, Parameters more) {
        browser.open(request(more));
    }

    private static Map<String, String> allowed(Browser browser) {
        if (!browser.hasLeft()) {
            browser.page().select("input[name=granted]").attr("checked", "checked");
            browser.press("Allow");
        }
        return back(browser);
    }

    private static Map<String, String> back(Browser browser) {
        assertThat(browser.hasLeft()).as("%s", browser.answer()).isTrue();
        return Answer.query(browser.address());
    }

    private String login(Map<String, String> more) {
        var body = new java.util.HashMap<>(more);
        body.put("email", user.email());
        body.put("password", user.password());
        return call("POST", "/v1/auth/login").json(body).send().expect(200).text("accessToken");
    }

    /** API mode: all that is asked for is ticked. */
    private Answer approve(String login, String scope) {
        var token =
                call("GET", "/v1/auth/oauth/authorize/initiate")
                        .query(parameters(Pkce.create()).with("mode", "api").with("scope", scope))
                        .send()
                        .expect(200)
                        .text("token");
        var consent = Map.of("granted", List.of(scope), "policyVersion", "1.0");
        return call("POST", "/v1/auth/oauth/authorize")
                .bearer(login)
                .json(Map.of("token", token, "consent", consent))
                .send();
    }

    private Call call(String method, String path) {
        return new Http(server).call(method, path).header("x-client-key", app.clientKey());
    }

    private Browser signedIn(Browser browser, String page) {
        browser.open(page);
        fill(browser);
        return browser;
    }

    private void fill(Browser browser) {
        browser.fill("input[type=email]", user.email());
        browser.fill("input[type=password]", user.password()).press("Sign in");
    }

    private void enrol(Browser browser) {
        var authenticator = Totp.ofBase32(browser.page().selectFirst("code.secret").text());
        browser.fill("#code", authenticator.code(Instant.now()));
        browser.fill("#password", user.password()).press("Turn on");
        codes.addAll(browser.page().select("ol.codes code").eachText());
    }

    private SoftAuthenticator passkey() {
        var device = new SoftAuthenticator(server.url().toString());
        var browser = signedIn(new Browser(server), PASSKEYS);
        browser.fill("#name", "Study lamp").fill("#password", user.password()).press("Continue");
        device.register(browser);
        browser.submit("form#passkey");
        assertThat(browser.page().text()).contains("The passkey was added.");
        return device;
    }
}
