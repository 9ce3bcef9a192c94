package io.grantway.it.account;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Browser;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.StandardClient;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Users see where they are signed in, and end it. */
@OnServer
class DevicesIT {
    private static final String PAGE = "/account/devices";

    private final GrantwayServer server;

    DevicesIT(GrantwayServer server) {
        this.server = server;
    }

    @Test
    void thisBrowserIsMarkedAndTheOthersAreListed() {
        var here = AccountVisit.to(server, PAGE, ADA);
        AccountVisit.to(server, PAGE, ADA);

        here.open(PAGE);

        assertThat(here.browser().page().select(".history .tag").eachText())
                .isEqualTo(List.of("This browser"));
        assertThat(ids(here)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(here.text()).contains("127.0.0.1");
    }

    @Test
    void oneIsEndedWithTheTokensOfItsSignIn() {
        var acme = new StandardClient(server, ACME_WALLET);
        var here = AccountVisit.to(server, PAGE, ADA);
        var before = ids(here);
        var there = new Browser(server);
        var tokens = acme.visit(there, Parameters.NONE).login(ADA).allow().redeem().expect(200);
        here.open(PAGE);
        var added = ids(here).stream().filter(id -> !before.contains(id)).toList();
        assertThat(added).hasSize(1);

        end(here, added.get(0));

        assertThat(here.text()).contains("The sign-in has ended.");
        assertThat(ids(here)).doesNotContain(added.get(0));
        assertThat(there.open("/account").address().getPath()).isEqualTo("/account/sign-in");
        acme.refresh(tokens.text("refresh_token")).expectError(400, "invalid_grant");
    }

    @Test
    void allOthersAreEnded() {
        var there = AccountVisit.to(server, "/account", ADA);
        var here = AccountVisit.to(server, "/account", ADA).open(PAGE);

        here.press("End all other sign-ins");

        assertThat(ids(here)).hasSize(1);
        assertThat(here.browser().page().select("button[name=others]")).isEmpty();
        assertThat(there.open("/account").path()).isEqualTo("/account/sign-in");
        assertThat(here.open("/account").path()).isEqualTo("/account");
    }

    @Test
    void endingThisOneSignsOut() {
        var here = AccountVisit.to(server, PAGE, ADA);
        var own =
                here.browser()
                        .page()
                        .select(".history li:has(.tag) button[name=end]")
                        .first()
                        .val();

        end(here, own);

        assertThat(here.path()).isEqualTo("/account/sign-in");
        assertThat(here.text()).contains("You are signed out");
    }

    @Test
    void whatIsNoSignInOfTheUserIsLeftAlone() {
        var here = AccountVisit.to(server, PAGE, ADA);
        end(here, "00000000-0000-0000-0000-000000000000");
        assertThat(here.status()).isEqualTo(200);
        assertThat(here.open(PAGE).path()).isEqualTo(PAGE);

        end(here, "x");
        assertThat(here.status()).isEqualTo(404);
    }

    @Test
    void aFormOfAnotherSiteEndsNothing() {
        var here = AccountVisit.to(server, PAGE, ADA);
        var there = AccountVisit.to(server, "/account", ADA);
        here.open(PAGE).browser().fromSite("https://evil.example").press("End all other sign-ins");

        assertThat(here.status()).isEqualTo(403);
        assertThat(there.open("/account").path()).isEqualTo("/account");
    }

    private static List<String> ids(AccountVisit visit) {
        return visit.browser().page().select(".history button[name=end]").eachAttr("value");
    }

    /** Presses the first button for a sign-in, whatever it stood for. */
    private static void end(AccountVisit visit, String id) {
        var buttons = visit.browser().page().select(".history button[name=end]");
        var pressed = buttons.first();
        buttons.stream().filter(button -> button != pressed).forEach(button -> button.remove());
        pressed.val(id);
        visit.press("End sign-in");
    }
}
