package io.grantway.it.browser;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Application.GLOBEX_PAY;
import static io.grantway.it.client.Permission.CARD_READ;
import static io.grantway.it.client.Permission.WALLET_READ;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Approved;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Pkce;
import io.grantway.it.client.Tokens;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a user does with the account, in Chromium; pictures are left in target/screenshots. */
@OnServer(with = "GRANTWAY_SESSION_SECONDS=600")
class AccountJourneyIT {
    private static final List<String> US_TYPES =
            List.of(
                    "eSignAct",
                    "termsAndPrivacy",
                    "marketingNotifications",
                    "smsNotifications",
                    "emailNotifications");

    private final GrantwayServer server;

    AccountJourneyIT(GrantwayServer server) {
        this.server = server;
    }

    @BeforeEach
    void requireBrowser() {
        Chromium.require();
    }

    @Test
    void connectSeeTakeBackDisconnect() {
        try (var chromium = Chromium.desktop();
                var site = PartnerSite.of(ACME_WALLET)) {
            var tokens = connect(chromium);
            tokens.get("/v1/wallet/internal").expect(200);
            chromium.open(account())
                    .awaitText("Disconnect Acme Wallet")
                    .screenshot("account-1-connected");
            assertThat(chromium.text()).contains(WALLET_READ.words, CARD_READ.words, "Last used");

            chromium.follow("Take back: " + WALLET_READ.words)
                    .awaitText("Take back a permission")
                    .screenshot("account-2-take-back")
                    .press("Take back")
                    .awaitText("can no longer do this: " + WALLET_READ.words)
                    .screenshot("account-3-taken-back");
            assertThat(tokens.get("/v1/wallet/internal").status()).isIn(401, 403);

            chromium.follow("Disconnect Acme Wallet")
                    .awaitText("Disconnect Acme Wallet?")
                    .screenshot("account-4-disconnect")
                    .press("Disconnect")
                    .awaitText("not connected to your account any more")
                    .screenshot("account-5-disconnected");
            tokens.get("/v1/card/status").expectMessage(401, "Not authenticated");
            assertThat(tokens.partner().tryRefresh(tokens.refreshToken()).status()).isEqualTo(400);
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void theHistoryShowsTheVeryPage() {
        try (var chromium = Chromium.phone();
                var site = PartnerSite.of(ACME_WALLET)) {
            connect(chromium);
            chromium.open(account() + "/history")
                    .awaitText("Consent history")
                    .screenshot("account-history");
            assertThat(chromium.overflow()).isZero();

            if (chromium.leadsTo("Acme Finance")) { // there is more than one partner
                chromium.follow("Acme Finance");
            }
            chromium.awaitText(WALLET_READ.words)
                    .follow("Details and receipt: " + WALLET_READ.words)
                    .awaitText("The page you saw")
                    .screenshot("account-replay");

            assertThat(chromium.text())
                    .contains(
                            "Connect Acme Wallet to your account?",
                            "By connecting your account, you authorize Acme Wallet",
                            CARD_READ.words,
                            "Was not chosen when the page opened",
                            "oauth/consent");
            assertThat(chromium.overflow()).isZero();
        }
    }

    @Test
    void electronicRecordsAreAgreedToOnceTheDocumentWasOpened() {
        var set = openUsConsents();
        try (var chromium = Chromium.desktop()) {
            signIn(chromium, "/preferences")
                    .awaitText("Electronic records instead of paper")
                    .follow("View: Electronic records instead of paper")
                    .awaitText("Your right to withdraw")
                    .screenshot("esign-1-disclosures")
                    .press("I agree")
                    .awaitText("Open the document first")
                    .screenshot("esign-2-not-opened");
            assertThat(eSign(set)).containsEntry("consentStatus", "denied");

            var page = chromium.address();
            chromium.follow("Download a copy").open(page).awaitText("You opened the document");
            chromium.press("I agree").awaitText("You have agreed:").screenshot("esign-3-agreed");
            assertThat(eSign(set)).containsEntry("consentStatus", "granted");
            assertThat(eSignEvidence(set))
                    .containsEntry("accessDemonstrated", true)
                    .containsKeys("disclosureVersion", "disclosureSha256", "documentOpenedAt");

            chromium.follow("Withdraw")
                    .awaitText("Go back to paper?")
                    .screenshot("esign-4-withdraw")
                    .press("Withdraw")
                    .awaitText("Saved.");
            assertThat(eSign(set)).containsEntry("consentStatus", "revoked");
        }
    }

    @Test
    void thePrivacySignalOptsOutAndTheUserHasTheLastWord() {
        try (var chromium = Chromium.desktop().askingForPrivacy()) {
            signIn(chromium, "/preferences")
                    .awaitText("Because of the privacy signal of your browser you are opted out")
                    .screenshot("gpc-1-opted-out");
            assertThat(chromium.isChosen("input[name=marketingSharing][value=no]")).isTrue();

            chromium.choose("input[name=marketingSharing][value=yes]")
                    .press("Save")
                    .awaitText("You allowed this although your browser sends its privacy signal")
                    .screenshot("gpc-2-overruled");
            chromium.open(account() + "/preferences").awaitText("You allowed this although");

            chromium.choose("input[name=marketingSharing][value=no]")
                    .press("Save")
                    .awaitText("you are opted out");
        }
    }

    private String account() {
        return server.url() + "/account";
    }

    private Tokens connect(Chromium chromium) {
        var acme = new Partner(server, ACME_WALLET);
        var pkce = Pkce.create();
        var parameters = acme.initiateParameters(pkce).with("prompt", "consent");
        chromium.open(server.url() + Partner.INITIATE + "?" + parameters.encoded())
                .type("input[type=email]", ADA.email)
                .type("input[type=password]", ADA.password)
                .press("Sign in")
                .awaitText("By connecting your account")
                .tickEverything()
                .press("Allow")
                .awaitText(PartnerSite.WELCOME);
        return Approved.of(acme, pkce, parameters, URI.create(chromium.address())).redeem();
    }

    private Chromium signIn(Chromium chromium, String page) {
        return chromium.open(account() + page)
                .type("input[type=email]", ADA.email)
                .type("input[type=password]", ADA.password)
                .press("Sign in");
    }

    /** Ada becomes a customer of Globex under the policy for the US, without electronic records. */
    private String openUsConsents() {
        var globex = new Partner(server, GLOBEX_PAY);
        var consents =
                US_TYPES.stream()
                        .map(
                                type ->
                                        Map.of(
                                                "consentType",
                                                type,
                                                "consentStatus",
                                                type.equals("termsAndPrivacy")
                                                        ? "granted"
                                                        : "denied"))
                        .toList();
        var set =
                globex.call("POST", "/v2/consent/onboarding")
                        .header("x-secret-key", GLOBEX_PAY.secretKey)
                        .json(
                                Map.of(
                                        "onboardingId",
                                        UUID.randomUUID().toString(),
                                        "tenantId",
                                        "globex",
                                        "policyType",
                                        "US",
                                        "consents",
                                        consents))
                        .send()
                        .expect(201)
                        .text("consentSetId");
        var ada = globex.tryLogin(ADA).expect(200).text("userId");
        globex.call("PATCH", "/v2/consent/onboarding/" + set)
                .header("x-secret-key", GLOBEX_PAY.secretKey)
                .json(Map.of("userId", ada))
                .send()
                .expect(200);
        return set;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> eSignEvidence(String set) {
        return (Map<String, Object>) eSign(set).get("metadata");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> eSign(String set) {
        var consents =
                (List<Map<String, Object>>)
                        new Partner(server, GLOBEX_PAY)
                                .call("GET", "/v2/consent/consentSet/" + set)
                                .header("x-secret-key", GLOBEX_PAY.secretKey)
                                .send()
                                .expect(200)
                                .json()
                                .get("consents");
        return consents.stream()
                .filter(consent -> "eSignAct".equals(consent.get("consentType")))
                .findFirst()
                .orElseThrow();
    }
}
