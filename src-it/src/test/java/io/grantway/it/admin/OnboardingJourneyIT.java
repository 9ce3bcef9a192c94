package io.grantway.it.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.browser.Chromium;
import io.grantway.it.client.Http;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Pkce;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account manager onboards a partner in Chromium; pictures are left in target/screenshots. */
@OnServer
class OnboardingJourneyIT {

    private static final String CALLBACK = "http://localhost:3999/callback";

    private final GrantwayServer server;

    OnboardingJourneyIT(GrantwayServer server) {
        this.server = server;
    }

    @BeforeEach
    void needsABrowser() {
        Chromium.require();
    }

    @Test
    void aNewPartnerGetsAWorkingKeyAndASecondPersonApprovesForProduction() {
        try (var chromium = Chromium.desktop()) {
            signIn(chromium, "tam@example.com");
            chromium.follow("Partners")
                    .type("[id='add:newName']", "Initech")
                    .press("Add partner")
                    .awaitText("New application")
                    .type("[id='add:newName']", "Initech Pay")
                    .tick("Wallet: read")
                    .press("Add application")
                    .awaitText("Ready for production")
                    .follow("Keys")
                    .press("Issue key")
                    .awaitText("only time that the secret is shown")
                    .screenshot("onboarding-1-key");
            var clientKey = chromium.textOf("#newClientKey");
            var secretKey = chromium.textOf("#newSecret");
            chromium.follow("Redirect URIs")
                    .type("[id='add:uri']", CALLBACK)
                    .press("Add redirect URI")
                    .awaitText("was added")
                    .screenshot("onboarding-2-redirect-uri");
            assertThat(chromium.text()).doesNotContain(secretKey);

            initiates(clientKey, secretKey);

            chromium.follow("Overview")
                    .press("Add the production side")
                    .awaitText("Link to the terms")
                    .follow("Redirect URIs")
                    .type("[id='add:uri']", "https://pay.initech.example/callback")
                    .type("[id='add:reason']", "Launch in spring")
                    .press("Add redirect URI")
                    .awaitText("waits for approval")
                    .follow("Requests")
                    .awaitText("Environment");
            newestRequests(chromium).followInRow("Launch in spring").awaitText("Decision");
            assertThat(chromium.offers("Approve")).isFalse();
            assertThat(chromium.offers("Withdraw")).isTrue();
            chromium.press("Sign out").awaitText("Password");

            signIn(chromium, "tam2@example.com");
            newestRequests(chromium)
                    .followInRow("Launch in spring")
                    .awaitText("What the rules say")
                    .screenshot("onboarding-3-request")
                    .type("[id='decide:reason']", "The host is theirs")
                    .press("Approve")
                    .awaitText("Your approval is recorded")
                    .screenshot("onboarding-4-approved");
            assertThat(chromium.text()).contains("Approved").doesNotContain("Decision");
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    /** The list of what waits begins with the oldest, which are other tests' here. */
    private Chromium newestRequests(Chromium chromium) {
        return chromium.open(server.url().resolve("/admin/requests?state=").toString());
    }

    @Test
    void theRevocationClockOfAPartnerIsSet() {
        try (var chromium = Chromium.desktop()) {
            signIn(chromium, "tam@example.com");
            chromium.follow("Partners")
                    .follow("Globex")
                    .awaitText("Hours to acknowledge")
                    .type("[id='clock:hours']", "721")
                    .press("Set the hours")
                    .awaitText("from 1 to 720")
                    .type("[id='clock:hours']", "48")
                    .press("Set the hours")
                    .awaitText("Saved")
                    .screenshot("revocation-clock")
                    .follow("Journal")
                    .awaitText("partner.hours-agreed");
            assertThat(chromium.text()).contains("72", "48");
            chromium.press("Sign out").awaitText("Password");

            signIn(chromium, "auditor@example.com");
            chromium.follow("Partners").follow("Globex").awaitText("Hours to acknowledge: 48");
            assertThat(chromium.offers("Set the hours")).isFalse();
        }
    }

    @Test
    void theConsoleFitsAPhoneInTheDark() {
        try (var chromium = Chromium.phone().dark()) {
            signIn(chromium, "auditor@example.com");
            for (var page :
                    new String[] {
                        "home", "partners", "applications", "requests", "journal", "staff"
                    }) {
                chromium.open(server.url().resolve("/admin/" + page).toString())
                        .screenshot("console-phone-" + page);
                assertThat(chromium.overflow()).as(page).isZero();
            }
        }
    }

    private void signIn(Chromium chromium, String email) {
        chromium.open(server.url().resolve("/admin/").toString())
                .type("[id='form:email']", email)
                .type("[id='form:password']", Desk.PASSWORD)
                .press("Sign in")
                .awaitText("What waits for you");
    }

    private void initiates(String clientKey, String secretKey) {
        var answer =
                new Http(server)
                        .get(Partner.INITIATE)
                        .header("x-client-key", clientKey)
                        .header("x-secret-key", secretKey)
                        .query(
                                Parameters.of("response_type", "code")
                                        .with("client_id", clientKey)
                                        .with("redirect_uri", URI.create(CALLBACK).toString())
                                        .with("code_challenge", Pkce.create().challenge())
                                        .with("code_challenge_method", "S256")
                                        .with("state", "some-state-of-initech"))
                        .send();
        assertThat(answer.status()).as(answer.toString()).isIn(200, 302);
    }
}
