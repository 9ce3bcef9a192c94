package io.grantway.it.browser;

import static io.grantway.it.client.Application.ACME_BUDGET;
import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Application;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Pkce;
import io.grantway.it.client.StandardClient;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** One sign-in for two applications, and the choice between accounts, in Chromium. */
@OnServer
class OpenIdJourneyIT {
    private static final String SCOPE = "openid profile email offline_access";

    private final GrantwayServer server;

    OpenIdJourneyIT(GrantwayServer server) {
        this.server = server;
    }

    @Test
    void oneSignInServesTwoApplications() {
        Chromium.require();
        try (var wallet = PartnerSite.of(ACME_WALLET);
                var budget = PartnerSite.of(ACME_BUDGET);
                var chromium = Chromium.desktop()) {
            signIn(chromium.open(authorize(ACME_WALLET, "consent")))
                    .awaitText("Your email address")
                    .screenshot("openid-1-consent")
                    .press("Allow")
                    .awaitText(PartnerSite.WELCOME);
            assertThat(chromium.address()).startsWith(ACME_WALLET.redirectUri);

            chromium.open(authorize(ACME_BUDGET, "consent"))
                    .awaitText("Acme Budget")
                    .screenshot("openid-2-second-application")
                    .press("Allow")
                    .awaitText(PartnerSite.WELCOME);

            assertThat(Answer.query(URI.create(chromium.address()))).containsKey("code");
            assertThat(chromium.address()).startsWith(ACME_BUDGET.redirectUri);
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void anAccountIsChosenOnAPhone() {
        Chromium.require();
        try (var wallet = PartnerSite.of(ACME_WALLET);
                var chromium = Chromium.phone()) {
            signIn(chromium.open(authorize(ACME_WALLET, "consent")))
                    .awaitText("Your email address")
                    .screenshot("openid-phone-1-consent");
            assertThat(chromium.overflow()).isZero();
            chromium.press("Allow").awaitText(PartnerSite.WELCOME);

            chromium.open(authorize(ACME_WALLET, "select_account"))
                    .awaitText("Choose an account")
                    .screenshot("openid-phone-2-chooser");
            assertThat(chromium.overflow()).isZero();
            chromium.follow("Use another account")
                    .awaitText("Sign in")
                    .screenshot("openid-phone-3-another");

            chromium.open(authorize(ACME_WALLET, "select_account"))
                    .follow(ADA.email)
                    .awaitText(PartnerSite.WELCOME);
        }
    }

    @Test
    void theChoiceFollowsTheDarkScheme() {
        Chromium.require();
        try (var wallet = PartnerSite.of(ACME_WALLET);
                var chromium = Chromium.desktop().dark()) {
            signIn(chromium.open(authorize(ACME_WALLET, "consent")))
                    .awaitText("Your email address")
                    .screenshot("openid-dark-1-consent")
                    .press("Allow")
                    .awaitText(PartnerSite.WELCOME);
            chromium.open(authorize(ACME_WALLET, "select_account"))
                    .awaitText("Choose an account")
                    .screenshot("openid-dark-2-chooser");
        }
    }

    private String authorize(Application application, String prompt) {
        var parameters =
                new Partner(server, application)
                        .initiateParameters(Pkce.create())
                        .withAll(Parameters.of("scope", SCOPE, "prompt", prompt));
        return server.url() + StandardClient.AUTHORIZE + "?" + parameters.encoded();
    }

    private static Chromium signIn(Chromium chromium) {
        return chromium.type("input[type=email]", ADA.email)
                .type("input[type=password]", ADA.password)
                .press("Sign in");
    }
}
