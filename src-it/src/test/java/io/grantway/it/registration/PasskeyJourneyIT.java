package io.grantway.it.registration;

import static io.grantway.it.client.Application.ACME_WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.grantway.it.browser.Chromium;
import io.grantway.it.browser.PartnerSite;
import io.grantway.it.client.Approved;
import io.grantway.it.client.NewSet;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Pkce;
import io.grantway.it.client.StandardClient;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A passkey from its making to its end, in Chromium with a device that a user unlocks. */
@OnServer
class PasskeyJourneyIT {
    private final GrantwayServer server;
    private final Newcomer user;

    PasskeyJourneyIT(GrantwayServer server) {
        this.server = server;
        user = Newcomer.at(server, ACME_WALLET);
        var onboarding = user.verified("GB");
        user.consent(NewSet.global(), onboarding).expect(201);
        user.address(onboarding).expect(200);
    }

    @BeforeEach
    void needsChromium() {
        Chromium.require();
    }

    @Test
    void onADesk() throws Exception {
        try (var chromium = Chromium.desktop().withPasskeys()) {
            journey(chromium, "passkey-desk");
        }
    }

    @Test
    void onAPhoneInTheDark() throws Exception {
        try (var chromium = Chromium.phone().dark().withPasskeys()) {
            journey(chromium, "passkey-phone");
        }
    }

    private void journey(Chromium chromium, String shots) throws Exception {
        chromium.open(server.url() + "/account/security/passkeys")
                .type("input[type=email]", user.email())
                .type("input[type=password]", user.password());
        look(chromium, shots + "-1-sign-in");
        chromium.press("Sign in").awaitText("Add a passkey");
        look(chromium, shots + "-2-none");
        chromium.type("#name", "Study lamp").type("#password", user.password());
        chromium.press("Continue").awaitText("Create a passkey now");
        look(chromium, shots + "-3-create");
        chromium.press("Create a passkey now").awaitText("That did not work");
        chromium.unlocked(true).press("Create a passkey now").awaitText("The passkey was added.");
        chromium.unlocked(false);
        look(chromium, shots + "-4-list");
        chromium.open(server.url() + "/account/security").awaitText("Study lamp");
        look(chromium, shots + "-5-security");
        chromium.choose(".who button").awaitText("You are signed out");

        var partner = new Partner(server, ACME_WALLET);
        var pkce = Pkce.create();
        var parameters =
                partner.initiateParameters(pkce)
                        .withAll(Parameters.of("scope", "openid", "prompt", "login"));
        try (var site = PartnerSite.of(ACME_WALLET)) {
            chromium.open(server.url() + StandardClient.AUTHORIZE + "?" + parameters.encoded())
                    .awaitText("Sign in with a passkey");
            look(chromium, shots + "-6-login");
            chromium.unlocked(true).press("Sign in with a passkey");
            chromium.awaitText("Allow").unlocked(false);
            chromium.press("Allow").awaitText(PartnerSite.WELCOME);
            assertThat(chromium.complaints()).isEmpty();
            var approved = Approved.of(partner, pkce, parameters, URI.create(chromium.address()));
            var tokens =
                    new StandardClient(server, ACME_WALLET)
                            .token(approved.tokenParameters())
                            .expect(200);
            assertThat(
                            SignedJWT.parse(tokens.text("id_token"))
                                    .getJWTClaimsSet()
                                    .getStringListClaim("amr"))
                    .containsExactly("pop", "user", "mfa");
        }

        chromium.open(server.url() + "/account/security/passkeys")
                .awaitText("last used")
                .follow("Rename or remove")
                .awaitText("Remove this passkey");
        look(chromium, shots + "-7-one");
        chromium.type("#name", "Desk lamp").press("Save name").awaitText("Desk lamp");
        chromium.follow("Rename or remove")
                .type("#password", user.password())
                .choose("button[name=remove]")
                .awaitText("The passkey was removed.");
        chromium.choose(".who button").awaitText("You are signed out");
        chromium.unlocked(true)
                .press("Sign in with a passkey")
                .awaitText("does not open an account here");
        look(chromium, shots + "-8-refused");
    }

    private static void look(Chromium chromium, String name) {
        chromium.pageShot(name);
        assertThat(chromium.barriers()).as(name).isEmpty();
        assertThat(chromium.overflow()).as(name).isZero();
    }
}
