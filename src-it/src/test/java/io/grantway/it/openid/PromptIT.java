package io.grantway.it.openid;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.User.ADA;
import static io.grantway.it.client.User.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Browser;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.StandardClient;
import io.grantway.it.client.Visit;
import io.grantway.it.oauth2.Client;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import org.junit.jupiter.api.Test;

/** What the user is shown, and what is answered where nothing may be shown. */
@OnServer
class PromptIT {
    private static final Parameters NONE = Parameters.of("prompt", "none");

    private final GrantwayServer server;
    private final StandardClient acme;
    private final Browser browser;

    PromptIT(GrantwayServer server) {
        this.server = server;
        this.acme = new StandardClient(server, ACME_WALLET);
        this.browser = new Browser(server);
    }

    @Test
    void withoutPagesSomeoneWhoIsNotSignedInHasTo() {
        var visit = acme.visit(browser, NONE);

        assertThat(visit.back())
                .containsEntry("error", "login_required")
                .containsEntry("state", visit.parameters().get("state"))
                .containsEntry("iss", acme.issuer());
    }

    @Test
    void withoutPagesASignInThatWasAgreedToGivesACode() {
        signIn();

        acme.visit(browser, NONE).redeem().expect(200);
    }

    @Test
    void withoutPagesNothingNewIsAgreedTo() {
        signIn();

        var unknown = Client.add(server);
        var back =
                acme.visit(
                                browser,
                                NONE.with("client_id", unknown.clientKey())
                                        .with("redirect_uri", Client.REDIRECT_URI)
                                        .with("scope", "openid profile email offline_access"))
                        .back();

        assertThat(back).containsEntry("error", "consent_required");
    }

    @Test
    void withoutPagesNoOtherAccountIsChosen() {
        signIn();

        var back = acme.visit(browser, NONE.with("login_hint", GRACE.email)).back();

        assertThat(back).containsEntry("error", "account_selection_required");
    }

    @Test
    void theUserOfTheHintIsTheOneWhoSignsIn() {
        var idToken = signIn().redeem().expect(200).text("id_token");

        acme.visit(browser, NONE.with("id_token_hint", idToken)).redeem().expect(200);

        var stranger = new Browser(server);
        assertThat(acme.visit(stranger, NONE.with("id_token_hint", idToken)).back())
                .containsEntry("error", "login_required");
    }

    @Test
    void aPasswordIsAskedForAgainWhereTheRequestWantsIt() throws Exception {
        var first = signIn().redeem().expect(200).text("id_token");
        Thread.sleep(1_100);

        for (var parameters :
                new Parameters[] {
                    Parameters.of("prompt", "login"), Parameters.of("max_age", "0")
                }) {
            var visit = acme.visit(browser, parameters);
            assertThat(visit.browser().page().title()).startsWith("Sign in");
            var again = visit.login(ADA).allow().redeem().expect(200).text("id_token");
            assertThat(authTime(again)).isGreaterThan(authTime(first));
            assertThat(IdTokens.verified(acme, again).getClaim("sid"))
                    .as("the session goes on")
                    .isEqualTo(IdTokens.verified(acme, first).getClaim("sid"));
            Thread.sleep(1_100);
        }
        Thread.sleep(1_100);
        assertThat(acme.visit(browser, NONE.with("max_age", "1")).back())
                .containsEntry("error", "login_required");
        acme.visit(browser, Parameters.of("max_age", "10000")).redeem().expect(200);
    }

    @Test
    void aHintFillsInTheAddress() {
        var page = acme.visit(browser, Parameters.of("login_hint", ADA.email)).browser().page();

        assertThat(page.select("input[type=email]").val()).isEqualTo(ADA.email);
    }

    @Test
    void anAccountIsChosenAndAnotherOneAsksForItsPassword() {
        signIn();

        var chooser = acme.visit(browser, Parameters.of("prompt", "select_account"));
        assertThat(chooser.browser().page().title()).startsWith("Choose an account");
        assertThat(chooser.browser().page().select(".accounts").text())
                .contains(ADA.email, "Signed in", "Use another account");
        follow(chooser, ADA.email);
        chooser.redeem().expect(200);

        var other = acme.visit(browser, Parameters.of("prompt", "select_account"));
        follow(other, "Use another account");
        assertThat(other.browser().page().select("input[type=email]").val()).isEmpty();
        assertThat(other.browser().page().select("input[type=password]")).hasSize(1);
    }

    @Test
    void theAccountsOfABrowserCanBeForgotten() {
        signIn();
        var chooser = acme.visit(browser, Parameters.of("prompt", "select_account"));

        chooser.browser().press("Forget the accounts in this browser");

        assertThat(chooser.browser().page().title()).startsWith("Sign in");
        assertThat(chooser.browser().page().text()).doesNotContain(ADA.email);
    }

    @Test
    void aPlantedListOfAccountsShowsNothing() {
        browser.cookies().put("grantway_accounts", "eve@example.com");

        var page = acme.visit(browser, Parameters.of("prompt", "select_account")).browser().page();

        assertThat(page.title()).startsWith("Sign in");
        assertThat(page.text()).doesNotContain("eve@example.com");
    }

    private Visit signIn() {
        return acme.visit(browser, Parameters.NONE).login(ADA).allow();
    }

    private long authTime(String idToken) throws Exception {
        return IdTokens.verified(acme, idToken).getLongClaim("auth_time");
    }

    private static void follow(Visit visit, String text) {
        var link = visit.browser().page().select(".accounts a:contains(%s)".formatted(text));
        assertThat(link).hasSize(1);
        visit.browser().open(link.first().absUrl("href"));
    }
}
