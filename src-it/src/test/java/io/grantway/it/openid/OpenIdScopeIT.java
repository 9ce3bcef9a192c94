package io.grantway.it.openid;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Application.GLOBEX_PAY;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Browser;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Pkce;
import io.grantway.it.client.StandardClient;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scopes of OpenID Connect beside the permissions, and what a request may say. */
@OnServer
class OpenIdScopeIT {
    private static final Parameters ASK = Parameters.of("prompt", "consent");

    private final GrantwayServer server;
    private final StandardClient acme;

    OpenIdScopeIT(GrantwayServer server) {
        this.server = server;
        this.acme = new StandardClient(server, ACME_WALLET);
    }

    @Test
    void theConsentPageSaysInPlainWordsWhatTheApplicationGetsToKnow() {
        var page =
                acme.visit(
                                new Browser(server),
                                ASK.with("scope", "openid profile email offline_access"))
                        .login(ADA)
                        .browser()
                        .page();

        assertThat(page.text())
                .contains("Your name", "Your email address", "That it is you")
                .contains("stays connected after you sign out")
                .contains("see or change anything in your account")
                .doesNotContain("Tick at least one");
        assertThat(page.select("section:contains(gets to know) li").eachText())
                .containsExactly(
                        "✓ That it is you, each time you sign in to it",
                        "✓ Your name",
                        "✓ Your email address");
        assertThat(page.select("input[type=checkbox]")).isEmpty();
    }

    @Test
    void whoTheUserIsIsAskedOnceAndThenRemembered() {
        var globex = new StandardClient(server, GLOBEX_PAY);
        var scope = Parameters.of("scope", "openid profile");
        var browser = new Browser(server);
        globex.visit(browser, scope).login(ADA).allow().redeem().expect(200);

        var again = globex.visit(browser, scope);

        assertThat(again.redeem().expect(200).text("scope")).isEqualTo("openid profile");
        var more = globex.visit(browser, Parameters.of("scope", "openid profile email"));
        assertThat(more.browser().page().text()).contains("Your email address");
    }

    @Test
    void aTokenSaysWhoTheUserIsAndWhatItMayDo() {
        var visit =
                acme.visit(new Browser(server), ASK.with("scope", "openid email wallet:read"))
                        .login(ADA);
        visit.browser().tick("See your wallet balance and transaction history", true);
        var tokens = visit.allow().redeem().expect(200);

        assertThat(tokens.text("scope")).isEqualTo("openid email wallet:read");
        var refreshed = acme.refresh(tokens.text("refresh_token")).expect(200);
        assertThat(refreshed.text("scope")).isEqualTo("openid email wallet:read");
        assertThat(acme.introspect(refreshed.text("access_token")).text("scope"))
                .isEqualTo("openid email wallet:read");
        acme.http()
                .call("GET", "/v1/wallet/internal")
                .header("x-client-key", ACME_WALLET.clientKey)
                .bearer(refreshed.text("access_token"))
                .send()
                .expect(200);
        acme.http()
                .call("GET", "/v1/card/status")
                .header("x-client-key", ACME_WALLET.clientKey)
                .bearer(refreshed.text("access_token"))
                .send()
                .expect(403);
    }

    @Test
    void withoutOpenidTheOtherScopesOfOpenIdConnectAreLeftOut() {
        var tokens =
                acme.visit(
                                new Browser(server),
                                Parameters.of("scope", "wallet:read profile offline_access"))
                        .login(ADA)
                        .allow()
                        .redeem()
                        .expect(200);

        assertThat(tokens.text("scope")).isEqualTo("wallet:read");
        assertThat(tokens.json()).doesNotContainKey("id_token");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    scope         | profile email  | invalid_scope
                    scope         | openid phone   | invalid_scope
                    prompt        | none login     | invalid_request
                    prompt        | create         | invalid_request
                    max_age       | -1             | invalid_request
                    max_age       | soon           | invalid_request
                    response_mode | form_post      | invalid_request
                    response_type | id_token       | unsupported_response_type
                    response_type | code id_token  | unsupported_response_type
                    request       | eyJhbGciOiJub25lIn0.e30. | request_not_supported
                    request_uri   | https://example.com/request.jwt | request_uri_not_supported
                    registration  | {}             | registration_not_supported
                    """)
    void whatIsNotSupportedIsSaidToTheApplication(String name, String value, String error) {
        var back = acme.visit(new Browser(server), Parameters.of(name, value)).back();

        assertThat(back).containsEntry("error", error).containsEntry("iss", acme.issuer());
    }

    @Test
    void aNonceThatIsTooLongIsRefused() {
        var back = acme.visit(new Browser(server), Parameters.of("nonce", "n".repeat(513))).back();

        assertThat(back).containsEntry("error", "invalid_request");
    }

    @Test
    void theLongestStateAndNonceTravelThroughThePages() {
        var visit =
                acme.visit(
                        new Browser(server),
                        Parameters.of(
                                "state", "\u20ac".repeat(1024), "nonce", "\u20ac".repeat(512)));

        assertThat(visit.browser().page().title()).startsWith("Sign in");
    }

    @Test
    void thePartnerApiKnowsPermissionsOnly() {
        var partner = new Partner(server, ACME_WALLET);
        var query =
                partner.initiateParameters(Pkce.create())
                        .with("mode", "api")
                        .with("scope", "openid");

        partner.call("GET", Partner.INITIATE).query(query).send().expectError(400, "invalid_scope");
    }
}
