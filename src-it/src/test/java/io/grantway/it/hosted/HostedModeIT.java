package io.grantway.it.hosted;

import static io.grantway.it.client.Application.ACME_BUDGET;
import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Application.GLOBEX_PAY;
import static io.grantway.it.client.Permission.ALL;
import static io.grantway.it.client.Permission.CARD_READ;
import static io.grantway.it.client.Permission.WALLET_READ;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Application;
import io.grantway.it.client.Browser;
import io.grantway.it.client.HostedPages;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Permission;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import org.junit.jupiter.api.Test;

/** The four steps with the server's own pages, in a browser without JavaScript. */
@OnServer
class HostedModeIT {
    private static final Parameters ASK = Parameters.of("prompt", "consent");

    private final GrantwayServer server;
    private final Partner acme;

    HostedModeIT(GrantwayServer server) {
        this.server = server;
        this.acme = new Partner(server, ACME_WALLET);
    }

    @Test
    void fourStepsLeadToAProtectedResource() {
        var tokens = acme.openBrowser(ASK).login(ADA).approve(ALL).redeem();

        assertThat(tokens.scopes()).containsExactlyInAnyOrderElementsOf(Permission.scopes(ALL));
        tokens.get("/v1/wallet/internal").expect(200);
        tokens.refresh().get("/v1/card/status").expect(200);
    }

    @Test
    void theConsentPageSaysWhoWantsWhatInPlainWords() {
        var page = acme.openBrowser(ASK).login(ADA).browser().page();

        assertThat(page.text())
                .contains("By connecting your account, you authorize Acme Wallet to")
                .contains(
                        "on your behalf. You can revoke access at any time from your account settings.");
        for (var permission : Permission.values()) {
            assertThat(page.text()).contains(permission.words);
        }
    }

    @Test
    void thePageOffersOnlyWhatIsAskedFor() {
        var browser = acme.openBrowser(ASK.with("scope", "wallet:read")).login(ADA).browser();

        assertThat(browser.page().text())
                .contains(WALLET_READ.words)
                .doesNotContain(CARD_READ.words);
    }

    @Test
    void tokensCarryWhatWasTicked() {
        var tokens =
                partner(GLOBEX_PAY)
                        .openBrowser(ASK)
                        .login(ADA)
                        .approve(WALLET_READ, CARD_READ)
                        .redeem();

        assertThat(tokens.scopes()).containsExactlyInAnyOrder("wallet:read", "card:read");
    }

    @Test
    void whoGrantsLessThanBeforeGetsACodeForWhatIsLeft() {
        var globex = partner(GLOBEX_PAY);
        globex.openBrowser(ASK).login(ADA).approve(WALLET_READ, CARD_READ).redeem();

        var tokens = globex.openBrowser(ASK).login(ADA).approve(CARD_READ).redeem();

        assertThat(tokens.scopes()).containsExactly("card:read");
    }

    @Test
    void denyingLeadsBackWithAccessDenied() {
        var pages = acme.openBrowser(ASK).login(ADA);

        var back = pages.deny();

        assertThat(back.toString()).startsWith(ACME_WALLET.redirectUri + "?");
        assertThat(Answer.query(back))
                .containsEntry("error", "access_denied")
                .containsEntry("state", pages.parameters().get("state"))
                .doesNotContainKey("code");
    }

    @Test
    void aSecondAuthorizationSkipsThePageUnlessConsentIsAskedFor() {
        partner(ACME_BUDGET).openBrowser(ASK).login(ADA).approve(ALL).redeem();

        partner(ACME_BUDGET).openBrowser().login(ADA).approved().redeem();

        var asked = partner(ACME_BUDGET).openBrowser(ASK).login(ADA);
        assertThat(asked.browser().hasLeft()).isFalse();
        asked.approve(ALL).redeem();
    }

    @Test
    void aBrowserThatIsSignedInIsNotAskedForThePasswordAgain() {
        var first = acme.openBrowser(ASK).login(ADA);
        first.approve(ALL).redeem();

        var second = acme.openBrowser(first.browser().newTab(), Parameters.NONE);

        second.approved().redeem().get("/v1/wallet/internal").expect(200);
    }

    @Test
    void twoTabsSignInAtOnceAndBothArrive() {
        var browser = new Browser(server);
        var left = acme.openBrowser(browser, ASK);
        var right = partner(ACME_BUDGET).openBrowser(browser.newTab(), ASK);

        left.login(ADA);
        right.login(ADA);

        right.approve(ALL).redeem().get("/v1/wallet/internal").expect(200);
        left.approve(ALL).redeem().get("/v1/wallet/internal").expect(200);
    }

    @Test
    void theBackButtonAfterAllowDoesNotGiveASecondConnection() {
        var pages = acme.openBrowser(ASK).login(ADA);
        var consentPage = pages.browser().address();
        pages.approve(ALL).redeem();

        var back = pages.browser().open(consentPage.toString());

        back.answer().leaksNothing();
        assertThat(back.hasLeft()).isFalse();
        assertThat(back.page().text()).containsIgnoringCase("again");
        assertThat(back.page().select("button:containsOwn(Allow)")).isEmpty();
    }

    @Test
    void aWrongPasswordIsToldOnThePageAndTheNextTryWorks() {
        var pages = acme.openBrowser(ASK);
        pages.browser()
                .fill("input[type=email]", ADA.email)
                .fill("input[type=password]", "Wrong-Engine-1843")
                .press("Sign in");

        assertThat(pages.browser().hasLeft()).isFalse();
        assertThat(pages.browser().page().select("[role=alert]").text()).isNotBlank();
        assertThat(pages.browser().page().select("input[type=password]").val()).isEmpty();
        pages.login(ADA).approve(ALL).redeem();
    }

    @Test
    void aSessionOfApiModeMayGoOnInTheHostedPages() {
        var session = acme.initiate(ASK);

        var browser = new Browser(server).open(session.url());

        new HostedPages(acme, browser, session.pkce(), session.parameters())
                .login(ADA)
                .approve(ALL)
                .redeem()
                .get("/v1/wallet/internal")
                .expect(200);
    }

    @Test
    void aSessionThatIsNoneIsExplained() {
        for (var session :
                new String[] {
                    "", "?session=", "?session=a.b.c", "?session=%00", "?session=1&session=2"
                }) {
            var browser = new Browser(server).open("/oauth/login" + session);

            browser.answer().leaksNothing();
            assertThat(browser.answer().status()).as(session).isEqualTo(400);
            assertThat(browser.page().text()).containsIgnoringCase("again");
        }
    }

    private Partner partner(Application application) {
        return new Partner(server, application);
    }
}
