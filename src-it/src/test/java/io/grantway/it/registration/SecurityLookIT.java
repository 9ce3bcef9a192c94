package io.grantway.it.registration;

import static io.grantway.it.client.Application.ACME_WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.browser.Chromium;
import io.grantway.it.browser.PageLook;
import io.grantway.it.client.NewSet;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Pkce;
import io.grantway.it.client.StandardClient;
import io.grantway.it.client.Totp;
import io.grantway.it.oauth2.Client;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The pages of signing in and out, of devices and of what protects an account, as {@link PageLook}
 * looks at them.
 */
@OnServer(with = {"GRANTWAY_LOCKOUT_FAILURES=5", "GRANTWAY_LOCKOUT_FIRST_SECONDS=4"})
class SecurityLookIT {
    private static final String SECURITY = "/account/security";
    private static final String AUTHENTICATOR = SECURITY + "/authenticator";
    private static final String PASSKEYS = SECURITY + "/passkeys";

    private final GrantwayServer server;
    private final Newcomer user;
    private final Client app;
    private final List<String> found = new ArrayList<>();

    SecurityLookIT(GrantwayServer server) {
        this.server = server;
        app = Client.add(server).demand(Map.of("secondFactorForTransactions", "on"));
        user = Newcomer.at(server, ACME_WALLET);
        var onboarding = user.verified("GB");
        user.consent(NewSet.global(), onboarding).expect(201);
        user.address(onboarding).expect(200);
    }

    @BeforeEach
    void requireBrowser() {
        Chromium.require();
    }

    @Test
    void germanOnAPhone() {
        try (var chromium = Chromium.phone().withPasskeys()) {
            chromium.open(url("/")).press("Deutsch").await("html[lang=de]");
            look(chromium, new PageLook(chromium, found, "phone", "de", "light", "dark"));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void englishOnADesk() {
        try (var chromium = Chromium.desktop().withPasskeys()) {
            chromium.open(url("/")).press("English").await("html[lang=en]");
            look(chromium, new PageLook(chromium, found, "desk", "en", "dark", "light"));
        }
        assertThat(found).isEmpty();
    }

    private void look(Chromium chromium, PageLook page) {
        fail(chromium, page);
        stepUp(chromium, page, "main a.primary[href='/account/security']", "step-up-none");
        chromium.open(url(SECURITY));
        page.at("security");
        passwordPage(chromium, page);
        addPasskey(chromium, page);
        signOut(chromium);
        page.at("sign-in-after-sign-out");
        stepUp(chromium, page, "form#passkey button", "step-up-passkey");
        enrol(chromium, page);
        devices(chromium, page);
        chooseAndLeave(chromium, page);
    }

    /** Wrong passwords for an address that nobody has, until they have to wait. */
    private void fail(Chromium chromium, PageLook page) {
        var nobody = UUID.randomUUID() + "@example.com";
        var refused = refusal(chromium, url("/account/sign-in"), nobody);
        page.at("sign-in-refused");
        untilOther(chromium, refused, url("/account/sign-in"), nobody);
        page.at("sign-in-wait");
        untilOther(chromium, refused, asked("openid"), nobody);
        page.at("login-wait");
    }

    private static void untilOther(Chromium chromium, String refused, String start, String email) {
        for (int i = 0; i < 10 && refusal(chromium, start, email).equals(refused); i++) {
            // a wait may be over before the next try comes
        }
        assertThat(chromium.textOf("#fault .alert")).isNotEqualTo(refused);
    }

    private static String refusal(Chromium chromium, String start, String email) {
        signIn(chromium.open(start), email, "wrong");
        return chromium.textOf("#fault .alert");
    }

    private void stepUp(Chromium chromium, PageLook page, String selector, String name) {
        chromium.open(asked("openid transactions:write"));
        signIn(chromium, user.email(), user.password());
        chromium.await(selector);
        page.at(name);
    }

    private void passwordPage(Chromium chromium, PageLook page) {
        chromium.open(url(SECURITY + "/password"));
        page.at("new-password");
        chromium.type("#password", "wrong")
                .type("#newPassword", "password12")
                .choose("main .primary")
                .await("meter");
        page.at("new-password-fault");
    }

    private void addPasskey(Chromium chromium, PageLook page) {
        chromium.open(url(PASSKEYS));
        page.at("passkeys-none");
        chromium.choose("main .primary").await("[aria-invalid=true]");
        page.at("passkeys-fault");
        chromium.type("#name", "Study lamp")
                .type("#password", user.password())
                .choose("main .primary")
                .await("form#passkey .primary");
        page.at("passkeys-create");
        chromium.choose("form#passkey .primary").await("#passkey-fault");
        page.at("passkeys-create-fault");
        chromium.unlocked(true).choose("form#passkey .primary").await(".history");
        chromium.unlocked(false);
        page.at("passkeys");
        chromium.open(chromium.target("/account/security/passkey?"));
        page.at("passkey");
    }

    private void enrol(Chromium chromium, PageLook page) {
        chromium.open(url(AUTHENTICATOR));
        page.at("authenticator");
        chromium.choose("main .primary").await("[aria-invalid=true]");
        page.at("authenticator-fault");
        var secret = chromium.textOf("code.secret");
        server.keepSecret(secret);
        chromium.type("#code", Totp.ofBase32(secret).code(Instant.now()))
                .type("#password", user.password())
                .choose("main .primary")
                .await(".codes");
        page.at("recovery-codes");
        var recoveryCode = chromium.textOf(".codes code");
        chromium.open(url(AUTHENTICATOR));
        page.at("authenticator-on");
        chromium.open(url(SECURITY));
        page.at("security-on");

        signOut(chromium);
        signIn(chromium.open(url("/account/sign-in")), user.email(), user.password());
        chromium.await("#code");
        page.at("code");
        chromium.type("#code", "000000").choose("main .primary").await("[aria-invalid=true]");
        page.at("code-fault");
        chromium.type("#code", recoveryCode)
                .choose("label[for=remember]")
                .choose("main .primary")
                .await(".who");
    }

    private void devices(Chromium chromium, PageLook page) {
        user.login();
        chromium.open(url("/account/devices"));
        page.at("devices");
        chromium.open(url("/account/profile"));
        page.at("profile");
    }

    private void chooseAndLeave(Chromium chromium, PageLook page) {
        chromium.open(asked("openid") + "&prompt=select_account");
        page.at("choose");
        chromium.open(url(StandardClient.LOGOUT));
        page.at("logout-ask");
        chromium.choose("main .primary").await("main a[href='/account/sign-in']");
        page.at("logout-done");
    }

    private static void signOut(Chromium chromium) {
        chromium.choose(".who button").awaitGone(".who");
    }

    private static void signIn(Chromium chromium, String email, String password) {
        chromium.type("#email", email).type("#password", password).choose("main .primary");
    }

    private String asked(String scope) {
        return url(
                StandardClient.AUTHORIZE
                        + "?"
                        + Parameters.of("response_type", "code")
                                .with("client_id", app.clientKey())
                                .with("redirect_uri", Client.REDIRECT_URI)
                                .with("scope", scope)
                                .with("state", UUID.randomUUID().toString())
                                .with("code_challenge", Pkce.create().challenge())
                                .with("code_challenge_method", "S256")
                                .encoded());
    }

    private String url(String path) {
        return server.url() + path;
    }
}
