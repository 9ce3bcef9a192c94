package io.grantway.it.browser;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Permission.WALLET_READ;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Partner;
import io.grantway.it.client.Permission;
import io.grantway.it.client.Pkce;
import io.grantway.it.client.PolicyFile;
import io.grantway.it.server.Database;
import io.grantway.it.server.GrantwayServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the words of a policy change materially, users are told what changed and asked again. */
class PolicyChangeIT {
    private static final String PERMISSION_CHANGE = "The app now also sees pending transactions.";
    private static final String TERMS_CHANGE = "The terms now name a new bank.";

    @BeforeAll
    static void requireBrowser() {
        Chromium.require();
    }

    @Test
    void usersAreShownWhatChangedAndAskedAgain(@TempDir Path policies) throws Exception {
        var settings = Map.of("GRANTWAY_POLICIES_FOLDER", policies.toString());
        try (var server = GrantwayServer.start(Database.H2, settings)) {
            var acme = new Partner(server, ACME_WALLET);
            acme.initiate().login(ADA).approve(Permission.ALL).redeem();
            server.stop();
            PolicyFile.publish(policies, "data-access", WALLET_READ.scope, PERMISSION_CHANGE);
            PolicyFile.publish(policies, "global", "termsAndPrivacy", TERMS_CHANGE);
            server.start();

            try (var chromium = Chromium.desktop();
                    var site = PartnerSite.of(ACME_WALLET)) {
                var parameters = acme.initiateParameters(Pkce.create());
                chromium.open(server.url() + Partner.INITIATE + "?" + parameters.encoded())
                        .type("input[type=email]", ADA.email)
                        .type("input[type=password]", ADA.password)
                        .press("Sign in")
                        .awaitText("This has changed since you agreed")
                        .screenshot("policy-1-consent");
                assertThat(chromium.text()).contains(PERMISSION_CHANGE, TERMS_CHANGE);
                assertThat(chromium.isChosen("[id='wallet:read']")).isFalse();

                chromium.open(server.url() + "/account")
                        .awaitText("Look at this again")
                        .screenshot("policy-2-account");
                assertThat(chromium.text()).contains(TERMS_CHANGE, PERMISSION_CHANGE);

                chromium.follow("Read and answer")
                        .awaitText("I agree")
                        .screenshot("policy-3-agree")
                        .press("I agree")
                        .awaitText("Saved.");
                chromium.open(server.url() + "/account").awaitText("Connected apps");
                assertThat(chromium.text()).doesNotContain("Look at this again");
            }
        }
    }
}
