package io.grantway.it.browser;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Approved;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Permission;
import io.grantway.it.client.Pkce;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a user sees and does in Chromium. Each journey leaves pictures in target/screenshots. */
@OnServer
class BrowserJourneyIT {
    private final GrantwayServer server;
    private final Partner acme;
    private final Pkce pkce = Pkce.create();
    private final Parameters parameters;
    private PartnerSite site;

    BrowserJourneyIT(GrantwayServer server) {
        this.server = server;
        this.acme = new Partner(server, ACME_WALLET);
        this.parameters = acme.initiateParameters(pkce).with("prompt", "consent");
    }

    @BeforeEach
    void openPartnerSite() {
        Chromium.require();
        site = PartnerSite.of(ACME_WALLET);
    }

    @AfterEach
    void closePartnerSite() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void allow() {
        try (var chromium = Chromium.desktop()) {
            chromium.open(initiate()).awaitText("Acme Wallet").screenshot("allow-1-login");
            signIn(chromium).screenshot("allow-2-consent");
            for (var permission : Permission.values()) {
                assertThat(chromium.text()).contains(permission.words);
            }

            chromium.tickEverything()
                    .press("Allow")
                    .awaitText(PartnerSite.WELCOME)
                    .screenshot("allow-3-partner");

            assertThat(chromium.complaints()).isEmpty();
            approved(chromium).redeem().get("/v1/wallet/internal").expect(200);
        }
    }

    @Test
    void deny() {
        try (var chromium = Chromium.desktop()) {
            signIn(chromium.open(initiate())).screenshot("deny-1-consent");

            chromium.press("Deny").awaitText(PartnerSite.WELCOME).screenshot("deny-2-partner");

            assertThat(Answer.query(URI.create(chromium.address())))
                    .containsEntry("error", "access_denied")
                    .containsEntry("state", parameters.get("state"))
                    .doesNotContainKey("code");
        }
    }

    @Test
    void aDoubleClickOnAllowArrivesOnce() {
        try (var chromium = Chromium.desktop()) {
            signIn(chromium.open(initiate()));

            chromium.tickEverything().doubleClick("Allow").awaitText(PartnerSite.WELCOME);

            approved(chromium).redeem().get("/v1/wallet/internal").expect(200);
        }
    }

    @Test
    void theBackButtonAfterAllowExplainsItself() {
        try (var chromium = Chromium.desktop()) {
            signIn(chromium.open(initiate()))
                    .tickEverything()
                    .press("Allow")
                    .awaitText(PartnerSite.WELCOME);
            approved(chromium).redeem();

            chromium.back().awaitAddress(server.url().toString());
            if (chromium.offers("Allow")) { // the browser kept the page and did not ask the server
                chromium.press("Allow");
            }

            chromium.awaitText("Already completed").screenshot("back-button");
        }
    }

    @Test
    void aWrongPasswordIsExplained() {
        try (var chromium = Chromium.desktop()) {
            chromium.open(initiate())
                    .type("input[type=email]", ADA.email)
                    .type("input[type=password]", "Wrong-Engine-1843")
                    .press("Sign in")
                    .awaitText("password")
                    .screenshot("wrong-password");

            signIn(chromium).tickEverything().press("Allow").awaitText(PartnerSite.WELCOME);
        }
    }

    @Test
    void onAPhoneNothingIsWiderThanTheScreen() {
        try (var chromium = Chromium.phone()) {
            chromium.open(initiate()).awaitText("Acme Wallet").screenshot("phone-1-login");
            assertThat(chromium.overflow()).isZero();
            signIn(chromium).screenshot("phone-2-consent");
            assertThat(chromium.overflow()).isZero();
            for (var button : new String[] {"Allow", "Deny"}) {
                assertThat(chromium.button(button).getSize().getHeight())
                        .isGreaterThanOrEqualTo(44);
            }

            chromium.tickEverything().press("Allow").awaitText(PartnerSite.WELCOME);
        }
    }

    @Test
    void theDarkSchemeIsFollowed() {
        try (var light = Chromium.desktop();
                var dark = Chromium.desktop().dark()) {
            light.open(initiate()).awaitText("Acme Wallet");
            dark.open(initiate()).awaitText("Acme Wallet").screenshot("dark-1-login");
            assertThat(dark.style("body", "background-color"))
                    .isNotEqualTo(light.style("body", "background-color"));
            signIn(dark).screenshot("dark-2-consent");
        }
    }

    private String initiate() {
        return server.url() + Partner.INITIATE + "?" + parameters.encoded();
    }

    private static Chromium signIn(Chromium chromium) {
        return chromium.type("input[type=email]", ADA.email)
                .type("input[type=password]", ADA.password)
                .press("Sign in")
                .awaitText("By connecting your account");
    }

    private Approved approved(Chromium chromium) {
        return Approved.of(acme, pkce, parameters, URI.create(chromium.address()));
    }
}
