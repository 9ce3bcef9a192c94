package io.grantway.it.account;

import static io.grantway.it.client.Application.ACME_BUDGET;
import static io.grantway.it.client.Application.GLOBEX_PAY;
import static io.grantway.it.client.Permission.ACCOUNT_READ;
import static io.grantway.it.client.Permission.ALL;
import static io.grantway.it.client.Permission.WALLET_READ;
import static io.grantway.it.client.User.ADA;
import static io.grantway.it.client.User.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Browser;
import io.grantway.it.client.Http;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.client.StandardClient;
import io.grantway.it.client.Tokens;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the account pages let nobody else do. The server is one of their own: what users decide here
 * stays here.
 */
@OnServer(with = "GRANTWAY_SESSION_SECONDS=600")
class AccountPagesIT {
    private static final String[] PAGES = {
        "/account", "/account/preferences", "/account/history", "/account/data"
    };

    private final GrantwayServer server;

    AccountPagesIT(GrantwayServer server) {
        this.server = server;
    }

    @Test
    void whoIsNotSignedInSignsInAndGoesWhereTheyWanted() {
        for (var page : PAGES) {
            var browser = new Browser(server).open(page);
            assertThat(browser.address().getPath()).isEqualTo("/account/sign-in");
        }

        var visit = AccountVisit.to(server, "/account/history?before=5", ADA);

        assertThat(visit.browser().address().toString()).endsWith("/account/history?before=5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "/account/../oauth/login",
                "/account@evil.example",
                "/account\r\nX-Evil: 1",
                "javascript:alert(1)"
            })
    void aSignInLeadsNowhereElse(String target) {
        var to = URLEncoder.encode(target, StandardCharsets.UTF_8);

        var visit = AccountVisit.to(server, "/account/sign-in?to=" + to, ADA);

        assertThat(visit.browser().hasLeft()).isFalse();
        assertThat(visit.path()).isEqualTo("/account");
        assertThat(visit.browser().answer().header("X-Evil")).isEmpty();
    }

    @Test
    void everyPageIsGuardedAsTheHostedPagesAre() {
        var visit = AccountVisit.to(server, "/account", ADA);
        for (var page : PAGES) {
            var answer = visit.open(page).browser().answer();

            answer.expect(200).isNeverStored().leaksNothing();
            assertThat(answer.header("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(visit.browser().page().select("script, style, [style]")).isEmpty();
            assertThat(answer.body().length()).as("size of " + page).isLessThan(30_000);
        }
    }

    @Test
    void aFormWithoutItsTokenOrOfAnotherSiteChangesNothing() {
        var tokens = connect();
        var visit = AccountVisit.to(server, "/account", ADA);
        visit.open(visit.link("Disconnect Acme Budget"));
        visit.browser().page().select("input[name=csrf]").remove();
        assertThat(visit.press("Disconnect").status()).isEqualTo(403);

        visit.open("/account");
        visit.open(visit.link("Disconnect Acme Budget"));
        visit.browser().fromSite("https://evil.example");
        assertThat(visit.press("Disconnect").status()).isEqualTo(403);

        tokens.get("/v1/wallet/internal").expect(200);
    }

    @Test
    void theTokenOfAnotherBrowserIsRefused() {
        var tokens = connect();
        var attacker = AccountVisit.to(server, "/account", ADA);
        attacker.open(attacker.link("Disconnect Acme Budget"));
        var victim = AccountVisit.to(server, "/account", ADA);
        victim.open(victim.link("Disconnect Acme Budget"));
        victim.field("main input[name=csrf]").val(attacker.field("main input[name=csrf]").val());

        assertThat(victim.press("Disconnect").status()).isEqualTo(403);

        tokens.get("/v1/wallet/internal").expect(200);
    }

    @Test
    void whatIsGoneIsGoneTwiceAndBehindTheBackButton() {
        var tokens = connect();
        var visit = AccountVisit.to(server, "/account", ADA);
        var confirmation = visit.link("Disconnect Acme Budget");
        visit.open(confirmation);
        var sameForm = visit.browser().newTab().open(confirmation);

        visit.press("Disconnect");
        assertThat(visit.text()).contains("Acme Budget is not connected to your account any more");
        tokens.get("/v1/wallet/internal").expectMessage(401, "Not authenticated");

        sameForm.press("Disconnect");
        assertThat(sameForm.page().text()).contains("Acme Budget is not connected");
        assertThat(visit.open(confirmation).status()).isEqualTo(404);
        assertThat(visit.text()).contains("You may have changed it already");
    }

    @Test
    void onePermissionGoesAndTheTokenLosesIt() {
        var tokens = connect();
        var visit = AccountVisit.to(server, "/account", ADA);
        visit.open(visit.link("Take back: " + WALLET_READ.words + ", Acme Budget"));
        visit.press("Take back");

        assertThat(visit.text())
                .contains("Acme Budget can no longer do this: " + WALLET_READ.words);
        tokens.get("/v1/wallet/internal").expect(403);
        tokens.refresh().get("/v1/user").expect(200);
    }

    @Test
    void anAppThatOnlyKnowsTheUserIsShownAndDisconnected() {
        var globex = new StandardClient(server, GLOBEX_PAY);
        var scope = Parameters.of("scope", "openid profile email offline_access");
        var tokens = globex.visit(new Browser(server), scope).login(ADA).allow().redeem();
        globex.userInfo(tokens.text("access_token")).expect(200);

        var visit = AccountVisit.to(server, "/account", ADA);
        var card = visit.field("section:contains(Globex Pay)").text();
        assertThat(card)
                .contains("It knows:", "That it is you", "Your name", "Your email address")
                .contains("stays connected", "Connected since")
                .doesNotContain("You allow it to");
        assertThat(visit.field("section:contains(Globex Pay) ul").text())
                .doesNotContain("stays connected");
        visit.open(visit.link("Disconnect Globex Pay"));
        assertThat(visit.text())
                .contains("Globex Pay will no longer be told:", "Your email address")
                .doesNotContain("will no longer be able to");
        visit.press("Disconnect");

        assertThat(visit.text()).contains("Globex Pay is not connected to your account any more");
        assertThat(visit.field("section:contains(Globex Pay)")).isNull();
        globex.userInfo(tokens.text("access_token")).expectError(401, "invalid_token");
        globex.refresh(tokens.text("refresh_token")).expectError(400, "invalid_grant");
        var again = globex.visit(new Browser(server), scope).login(ADA);
        assertThat(again.browser().hasLeft()).as("asked again").isFalse();
    }

    @Test
    void aCodeOnItsWayIsWorthNothingAfterTheDisconnection() {
        var globex = new StandardClient(server, GLOBEX_PAY);
        var visit =
                globex.visit(new Browser(server), Parameters.of("scope", "openid email"))
                        .login(ADA)
                        .allow();
        var account = AccountVisit.to(server, "/account", ADA);
        account.open(account.link("Disconnect Globex Pay")).press("Disconnect");

        visit.redeem().expectError(400, "invalid_grant");
    }

    @Test
    void aLinkCanNotMakeThePageSayWhatIsNotSo() {
        connect();
        var visit = AccountVisit.to(server, "/account", ADA);
        var link = visit.link("Disconnect Acme Budget");
        var application = link.substring(link.indexOf('=') + 1);

        visit.open("/account?disconnected=" + application);

        assertThat(visit.text()).doesNotContain("not connected to your account any more");
    }

    @Test
    void anotherUsersThingsAreNotThere() {
        var tokens = connect();
        var ada = AccountVisit.to(server, "/account", ADA);
        var connection = ada.link("Disconnect Acme Budget");
        var record = ada.open("/account/history").link("Details and receipt");
        var grace = AccountVisit.to(server, "/account", GRACE);

        assertThat(grace.open(connection).status()).isEqualTo(404);
        assertThat(grace.open(record).status()).isEqualTo(404);
        assertThat(grace.open(record.replace("record", "receipt")).status()).isEqualTo(404);
        assertThat(grace.text()).doesNotContain(ADA.email);
        ada.open(connection);
        var form = ada.browser().page();
        assertThat(grace.open("/account").status()).isEqualTo(200);
        new Http(server)
                .post("/account/disconnect")
                .header("Cookie", cookies(grace))
                .form(
                        Parameters.of(
                                "csrf",
                                grace.field("input[name=csrf]").val(),
                                "application",
                                form.selectFirst("input[name=application]").val()))
                .send()
                .expect(302);
        tokens.get("/v1/wallet/internal").expect(200);
    }

    @Test
    void idsThatAreNoneAreNotThere() {
        var visit = AccountVisit.to(server, "/account", ADA);
        for (var page : new String[] {"record", "receipt", "esign", "erase", "agree"}) {
            for (var partner : new String[] {UUID.randomUUID().toString(), "x", "\0", "' or 1=1"}) {
                var id = URLEncoder.encode(partner, StandardCharsets.UTF_8);
                visit.open("/account/" + page + "?partner=" + id + "&id=" + id);
                assertThat(visit.status()).as(page + " " + partner).isIn(400, 404);
                visit.browser().answer().leaksNothing();
            }
        }
    }

    @Test
    void aFormThatSaysItShowedSomethingElseIsRefused() {
        var visit = AccountVisit.to(server, "/account/preferences", ADA);
        visit.browser().page().select("section:not(:contains(Acme Finance))").remove();
        var shown = visit.field("input[name=shown]");
        shown.val(shown.val().replace("=yes", "=no"));

        assertThat(visit.press("Save").status()).isEqualTo(403);
    }

    @Test
    void theSignOutEndsTheSignIn() {
        var visit = AccountVisit.to(server, "/account", ADA);
        var stolen = cookies(visit);

        visit.press("Sign out");

        assertThat(visit.text()).contains("You are signed out");
        assertThat(visit.open("/account").path()).isEqualTo("/account/sign-in");
        new Http(server).get("/account").header("Cookie", stolen).send().expect(302);
    }

    @Test
    void theDownloadHoldsTheHistoryAndTheReceipts() {
        connect();
        new StandardClient(server, GLOBEX_PAY)
                .visit(new Browser(server), Parameters.of("scope", "openid email"))
                .login(ADA)
                .allow()
                .redeem()
                .expect(200);
        var visit = AccountVisit.to(server, "/account/data", ADA).press("Download my data");

        var file = visit.browser().answer();
        assertThat(file.header("Content-Disposition"))
                .contains("attachment; filename=\"my-data.json\"");
        assertThat(file.json()).containsKeys("userId", "consentHistory", "receipts", "consentSets");
        for (var section :
                new String[] {"signIns", "tokens", "wallets", "cards", "identityGrants"}) {
            assertThat((List<?>) file.json().get(section)).as(section).isNotEmpty();
        }
        assertThat(file.json())
                .containsKeys("walletTransactions", "cardTransactions", "webhookEvents");
        assertThat(file.json().get("identityGrants").toString()).contains("openid", "email");
        assertThat(file.json().get("signIns").toString())
                .contains("startedAt=", "lastSeenAt=", "userAgent=", "ipAddress=127.0.0.1");
        assertThat(file.body()).doesNotContain("tokenHash", "seed", "passwordHash", "totpSecret");
        assertThat(file.body()).contains(ADA.email, WALLET_READ.scope, ACCOUNT_READ.scope);
    }

    private Tokens connect() {
        return new Partner(server, ACME_BUDGET).initiate().login(ADA).approve(ALL).redeem();
    }

    private static String cookies(AccountVisit visit) {
        return visit.browser().cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .reduce((one, other) -> one + "; " + other)
                .orElseThrow();
    }
}
