package io.grantway.it.browser;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Permission.WALLET_READ;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Permission;
import io.grantway.it.client.Pkce;
import io.grantway.it.server.Database;
import io.grantway.it.server.GrantwayServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            publish(policies, "data-access", WALLET_READ.scope, PERMISSION_CHANGE);
            publish(policies, "global", "termsAndPrivacy", TERMS_CHANGE);
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

    /** Version 2.0 of a shipped policy, in which one text changed. */
    private static void publish(Path folder, String policy, String type, String change)
            throws Exception {
        var shipped = PolicyChangeIT.class.getResourceAsStream("/policies/" + policy + "/1.0.json");
        var document =
                JSONObjectUtils.parse(new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
        document.put("version", "2.0");
        document.put("effectiveFrom", "2026-02-01T00:00:00Z");
        for (var item : (List<?>) document.get("items")) {
            amend((Map<?, ?>) item, type, change);
        }
        Files.writeString(folder.resolve(policy + ".json"), JSONObjectUtils.toJSONString(document));
    }

    @SuppressWarnings("unchecked")
    private static void amend(Map<?, ?> item, String type, String change) {
        if (item.get("consentType").equals(type)) {
            ((Map<String, Object>) item).put("material", true);
            for (var words : ((Map<?, ?>) item.get("texts")).values()) {
                ((Map<String, Object>) words).put("changeSummary", change);
                ((Map<String, Object>) words)
                        .compute("text", (name, text) -> text + " (" + change + ")");
            }
        }
    }
}
