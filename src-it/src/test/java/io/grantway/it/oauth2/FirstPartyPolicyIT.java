package io.grantway.it.oauth2;

import static io.grantway.it.client.Permission.WALLET_READ;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Browser;
import io.grantway.it.client.NewSet;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.PolicyFile;
import io.grantway.it.server.Database;
import io.grantway.it.server.GrantwayServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that changed since the user agreed, in an app that signs its users in itself. */
class FirstPartyPolicyIT {
    private static final String PERMISSION_CHANGE = "The app now also sees pending transactions.";
    private static final String TERMS_CHANGE = "The terms now name a new bank.";
    private static final Parameters ADAS =
            Parameters.of("username", ADA.email, "password", ADA.password);

    @Test
    void changedTextsOfThePartnerAreForAPageAndThoseOfPermissionsForTheApp(@TempDir Path policies)
            throws Exception {
        var settings = Map.of("GRANTWAY_POLICIES_FOLDER", policies.toString());
        try (var server = GrantwayServer.start(Database.H2, settings)) {
            var withTerms = connected(server);
            agreeToTerms(withTerms.app, withTerms.user);
            var without = connected(server);
            server.stop();
            PolicyFile.publish(policies, "data-access", WALLET_READ.scope, PERMISSION_CHANGE);
            PolicyFile.publish(policies, "global", "termsAndPrivacy", TERMS_CHANGE);
            server.start();

            isAskedInTheApp(FirstParty.of(without.app.client));
            goesOnInABrowser(server, FirstParty.of(withTerms.app.client));
        }
    }

    private static void isAskedInTheApp(FirstParty app) {
        var question =
                app.challenge(app.request(WALLET_READ.scope).withAll(ADAS))
                        .expectError(403, "insufficient_authorization");
        assertThat(question.json())
                .containsEntry("next_step", "consent")
                .containsEntry("changes", List.of(PERMISSION_CHANGE))
                .containsEntry("policy_version", "2.0");
        app.goOn(question, consent("1.0")).expectError(403, "insufficient_authorization");
        app.redeem(app.challenge(request(app).withAll(consent("2.0")))).expect(200);
    }

    private static void goesOnInABrowser(GrantwayServer server, FirstParty app) {
        var request = app.request(WALLET_READ.scope).withAll(ADAS).withAll(consent("2.0"));
        var stuck = app.challenge(request).expectError(403, "redirect_to_web");
        assertThat(stuck.text("error_description")).contains("changed texts");
        assertThat(stuck.json()).doesNotContainKey("request_uri");

        var web =
                app.challenge(request.with("redirect_uri", Client.REDIRECT_URI))
                        .expectError(403, "redirect_to_web");
        var browser =
                new Browser(server)
                        .open(
                                Client.STANDARD
                                        + "/authorize?"
                                        + Parameters.of("client_id", app.client.clientKey())
                                                .with("request_uri", web.text("request_uri"))
                                                .encoded())
                        .fill("input[type=email]", ADA.email)
                        .fill("input[type=password]", ADA.password)
                        .press("Sign in");
        assertThat(browser.page().text()).contains(TERMS_CHANGE, PERMISSION_CHANGE);
        agree(browser.newTab(), browser.page().select(".alert a").attr("href"));
        browser.tick(WALLET_READ.words + " (" + PERMISSION_CHANGE + ")", true).press("Allow");
        assertThat(browser.hasLeft()).as(() -> browser.answer().toString()).isTrue();

        var tokens =
                app.post(
                        "/token",
                        Parameters.of("grant_type", "authorization_code")
                                .with("code", Answer.query(browser.address()).get("code"))
                                .with("redirect_uri", Client.REDIRECT_URI)
                                .with("code_verifier", app.pkce.verifier()));
        var accessToken = tokens.expect(200).text("access_token");
        app.use("GET", "/v1/wallet/internal", accessToken).send().expect(200);
        app.redeem(app.challenge(request(app))).expect(200);
    }

    private static void agree(Browser browser, String page) {
        browser.open(page).press("I agree");
        assertThat(browser.page().text()).contains("Saved.");
    }

    private record Connected(FirstParty app, String user) {}

    /** Ada lets a new app of a new partner see her wallet, on the words of today. */
    private static Connected connected(GrantwayServer server) {
        var app = FirstParty.add(server);
        var code = app.challenge(request(app).withAll(consent("1.0")));
        return new Connected(app, Payer.user(app.redeem(code).expect(200)));
    }

    private static void agreeToTerms(FirstParty app, String user) {
        var set =
                app.client
                        .resource("POST", "/v2/consent/onboarding")
                        .header("x-secret-key", app.client.secretKey())
                        .json(NewSet.global().body())
                        .send()
                        .expect(201)
                        .text("consentSetId");
        app.client
                .resource("PATCH", "/v2/consent/onboarding/" + set)
                .header("x-secret-key", app.client.secretKey())
                .json(Map.of("userId", user))
                .send()
                .expect(200);
    }

    private static Parameters request(FirstParty app) {
        return app.request(WALLET_READ.scope).withAll(ADAS);
    }

    private static Parameters consent(String version) {
        return Parameters.of("granted", WALLET_READ.scope, "policy_version", version);
    }
}
