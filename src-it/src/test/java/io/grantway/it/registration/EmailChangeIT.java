package io.grantway.it.registration;

import static io.grantway.it.client.Application.ACME_BUDGET;
import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Permission.ACCOUNT_READ;
import static io.grantway.it.client.User.GRACE;
import static io.grantway.it.server.Database.H2;
import static io.grantway.it.server.Database.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Browser;
import io.grantway.it.client.Mailbox;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.StandardClient;
import io.grantway.it.race.Race;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another e-mail address for a user, by a code that goes to it. */
@OnServer({H2, POSTGRESQL})
class EmailChangeIT {
    private static final String WRONG_CODE = "This code is not right";
    private static final String NOTHING_WAITS = "Nothing waits for a code here";

    private final GrantwayServer server;
    private final Newcomer user;
    private final Newcomer moved;

    EmailChangeIT(GrantwayServer server) {
        this.server = server;
        user = EmailVisit.registered(server);
        moved = user.as("moved-" + UUID.randomUUID() + "@example.com");
    }

    @Test
    void theNewAddressSignsInAndTheOldOneDoesNot() {
        var here = visit();
        var elsewhere = visit();
        var partnersLogin = user.login().expect(200).text("accessToken");
        reset(user);
        var resetLink = user.mailbox().linkOf("Choose a new password");

        here.begin(moved.email());
        assertThat(here.text()).contains("We sent a code of 8 digits to " + moved.email());
        user.login().expect(200);
        here.confirm(here.code(moved));

        assertThat(here.browser().address().getPath()).isEqualTo("/account/profile");
        assertThat(here.text()).contains("Your email address is now " + moved.email());
        user.login().expectMessage(401, "Not authenticated");
        moved.login().expect(200);
        assertThat(elsewhere.open().browser().address().getPath()).isEqualTo("/account/sign-in");
        user.partner()
                .call("POST", "/v1/auth/logout")
                .bearer(partnersLogin)
                .json(Map.of())
                .send()
                .expect(401);
        assertThat(new Browser(server).open(resetLink).answer().status()).isEqualTo(422);
        assertThat(user.mailbox().awaitSubject("Your e-mail address was changed"))
                .contains("changed to m•••@example.com on ", " UTC")
                .doesNotContain(moved.email());
        reset(moved);
        assertThat(moved.mailbox().linkOf("Choose a new password")).contains("token=");
    }

    @Test
    void applicationsStayConnectedAndSeeTheNewAddress() {
        var acme = new StandardClient(server, ACME_WALLET);
        var browser = new Browser(server);
        var asked = Parameters.of("scope", "openid email offline_access");
        var visit = acme.visit(browser, asked);
        signIn(browser, user);
        var tokens = visit.allow().redeem().expect(200);
        var budget =
                user.at(ACME_BUDGET)
                        .partner()
                        .initiate(ACCOUNT_READ)
                        .login(user.at(ACME_BUDGET).login().expect(200).text("accessToken"))
                        .approve(ACCOUNT_READ)
                        .redeem();
        assertThat(budget.get("/v1/user").expect(200).json()).containsEntry("email", user.email());

        visit().change(moved);

        assertThat(acme.userInfo(tokens.text("access_token")).expect(200).json())
                .containsEntry("email", moved.email())
                .containsEntry("email_verified", true);
        acme.refresh(tokens.text("refresh_token")).expect(200);
        assertThat(budget.refresh().get("/v1/user").expect(200).json())
                .containsEntry("email", moved.email())
                .containsEntry("id", budget.get("/v1/user").text("id"));
    }

    @ParameterizedTest
    @CsvSource({
        "'eve@example.com\r\nBcc: bob@example.com', Enter an email address",
        "'eve@example.com, bob@example.com', Enter an email address",
        "'<eve@example.com>', Enter an email address",
        "'\"eve bob\"@example.com', Enter an email address",
        "'', Enter an email address",
        "nobody, Enter an email address",
    })
    void whatIsNoAddressIsSaidBesideItsField(String email, String fault) {
        var here = visit().begin(email);

        here.browser().answer().expect(422).leaksNothing();
        assertThat(here.fault("email")).startsWith(fault);
    }

    @Test
    void theAddressInForceIsNone() {
        var here = visit().begin(" " + user.email().toUpperCase() + " ");

        here.browser().answer().expect(422);
        assertThat(here.fault("email")).startsWith("This is the address that you have now.");
    }

    @Test
    void aCodeIsGuessedFiveTimesAndAnotherOneTakesItsPlace() {
        var here = visit().begin(moved.email());
        var code = here.code(moved);
        for (var guess = 0; guess < 5; guess++) {
            here.confirm(EmailVisit.otherThan(code)).browser().answer().expect(422);
            assertThat(here.fault("code")).startsWith(WRONG_CODE);
        }
        here.confirm(code).browser().answer().expect(422);
        assertThat(here.fault("code")).startsWith(WRONG_CODE);

        here.press("Send another code");
        assertThat(here.text()).contains("We sent another mail.", moved.email());
        var next = here.code(moved, code);
        assertThat(here.confirm(code).fault("code")).startsWith(WRONG_CODE);
        here.confirm(next.substring(0, 4) + " " + next.substring(4));

        assertThat(here.text()).contains("Your email address is now");
        moved.login().expect(200);
    }

    @Test
    void aCodeIsGoodForTheSignInThatAskedForItAlone() {
        var here = visit().begin(moved.email());
        var code = here.code(moved);

        var sameUser = visit().withFormOf(here).confirm(code);
        sameUser.browser().answer().expect(409);
        assertThat(sameUser.text()).contains(NOTHING_WAITS);
        var stranger = new EmailVisit(server, EmailVisit.registered(server)).withFormOf(here);
        stranger.confirm(code).browser().answer().expect(409);
        user.login().expect(200);

        here.confirm(code);
        moved.login().expect(200);
    }

    @Test
    void aCodeServesOnceWhateverIsSentTwice() {
        var here = visit().begin(moved.email());
        var code = here.code(moved);
        var tabs = IntStream.range(0, 4).mapToObj(tab -> here.tab()).toList();

        var answers = race(tabs, code);

        assertThat(answers.stream().map(Answer::status).sorted())
                .containsExactly(200, 409, 409, 409);
        moved.login().expect(200);
        assertThat(here.confirm(code).text()).contains(NOTHING_WAITS);
    }

    @Test
    void ofTwoUsersWhoConfirmOneAddressOneGetsIt() {
        var other = EmailVisit.registered(server);
        var here = visit().begin(moved.email());
        var mine = here.code(moved);
        var there = new EmailVisit(server, other).begin(moved.email());
        var theirs = there.code(moved, mine);

        var answers =
                Race.of(
                        List.<Callable<Answer>>of(
                                () -> here.confirm(mine).browser().answer(),
                                () -> there.confirm(theirs).browser().answer()));

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
        var loser = answers.get(0).status() == 409 ? here : there;
        loser.browser().answer().leaksNothing();
        assertThat(loser.text())
                .contains("By now there is another account with this address.")
                .contains(loser.user().email());
        loser.user().login().expect(200);
        (loser == here ? other : user).login().expect(401);
    }

    @Test
    void anAddressThatWasRegisteredMeanwhileIsTaken() {
        var here = visit().begin(moved.email());
        var code = here.code(moved);
        EmailVisit.register(Newcomer.at(server, ACME_WALLET).as(moved.email()));

        here.confirm(code).browser().answer().expect(409);

        assertThat(here.text()).contains("By now there is another account with this address.");
        user.login().expect(200);
    }

    @Test
    void anAddressOfSomebodyElseIsAnsweredAsAFreeOne() {
        var other = EmailVisit.registered(server);
        var free = visit().begin(moved.email());
        var taken = visit().begin(other.email());

        assertThat(shape(taken, other)).isEqualTo(shape(free, moved));
        assertThat(other.mailbox().awaitSubject("Somebody wanted to use your e-mail address"))
                .doesNotContainPattern("\\b\\d{8}\\b")
                .doesNotContain(user.email());
        for (var guess = 0; guess < 6; guess++) {
            taken.confirm("%08d".formatted(guess)).browser().answer().expect(422);
        }
        assertThat(shape(taken.press("Send another code"), other))
                .isEqualTo(
                        shape(free.open().begin(moved.email()).press("Send another code"), moved));
        other.login().expect(200);
        user.login().expect(200);
    }

    @Test
    void anAddressGetsNoMoreMailsThanFiveInAnHour() {
        var here = visit();
        for (var mail = 0; mail < 5; mail++) {
            here.open().keep().begin(moved.email()).browser().answer().expect(200);
        }

        here.press("Send another code").browser().answer().expect(429).leaksNothing();
        assertThat(here.text()).contains("This address got as many codes as it can get");
        assertThat(here.browser().answer().header("Retry-After")).isPresent();
        here.keep().begin(moved.email()).browser().answer().expect(429);
        assertThat(here.text()).contains("This address got as many codes as it can get");
    }

    @Test
    void whoKeepsTheAddressNeedsNoCode() {
        var here = visit().begin(moved.email());
        var code = here.code(moved);
        var form = here.tab();

        here.press("Keep my address");

        assertThat(here.browser().address().getPath()).isEqualTo("/account/profile");
        assertThat(form.confirm(code).text()).contains(NOTHING_WAITS);
        user.login().expect(200);
    }

    @Test
    void lettersOfAnyScriptAreOneSpelling() {
        var name = "jörg-" + UUID.randomUUID();
        var ascii = user.as(name + "@xn--bcher-kva.example");
        var here =
                visit().begin(" J" + name.substring(1).replace("ö", "o\u0308") + "@BÜCHER.example");

        here.confirm(here.code(ascii));

        assertThat(here.text()).contains("Your email address is now " + ascii.email());
        ascii.login().expect(200);
        user.as(name.toUpperCase() + "@bücher.example").login().expect(200);
    }

    @Test
    void nobodyElseGetsToThePageAndNoForeignFormCounts() {
        var stranger = new Browser(server).open(EmailVisit.PAGE);
        assertThat(stranger.address().getPath()).isEqualTo("/account/sign-in");

        var here = visit();
        here.browser().page().select("main input[name=csrf]").remove();
        here.begin(moved.email()).browser().answer().expect(403);
        here.open().browser().fromSite("https://evil.example");
        here.begin(moved.email()).browser().answer().expect(403);
        here.browser().fromSite(null);
        assertThat(here.open().text()).contains("New email address");

        var code = here.begin(moved.email()).code(moved);
        here.browser().page().select("main input[name=csrf]").val("en." + "A".repeat(43));
        here.confirm(code).browser().answer().expect(403);
        user.login().expect(200);
        assertThat(new Mailbox(server, GRACE.email).mails())
                .noneMatch(mail -> mail.contains(moved.email()));
    }

    @Test
    void theBrowserOffersTheNewAddressAndTheOldOneIsFree() {
        var here = visit().change(moved);

        var choice = Parameters.of("prompt", "select_account");
        new StandardClient(server, ACME_WALLET).visit(here.browser(), choice);
        assertThat(here.text()).contains(moved.email()).doesNotContain(user.email());
        var other = EmailVisit.registered(server);
        new EmailVisit(server, other).change(other.as(user.email()));
        other.as(user.email()).login().expect(200);
        moved.login().expect(200);
    }

    @Test
    void whatWaitsIsInTheDownloadAndGoesWithTheAccount() {
        var here = visit().begin(moved.email());
        var code = here.code(moved);
        var form = here.tab();

        var export = here.browser().open("/account/data").press("Download my data").answer();
        assertThat((List<?>) export.json().get("emailChanges"))
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("email", moved.email())
                .doesNotContainKey("codeHash");
        assertThat(export.body()).doesNotContain(code);

        here.browser().open("/account/delete").fill("#password", user.password());
        here.browser().page().selectFirst("#understood").attr("checked", true);
        here.browser().submit("main form");
        assertThat(here.text()).contains("Your account is deleted");
        assertThat(form.confirm(code).browser().address().getPath()).isEqualTo("/account/sign-in");
        moved.login().expect(401);
    }

    private EmailVisit visit() {
        return new EmailVisit(server, user);
    }

    private void reset(Newcomer whose) {
        whose.partner()
                .call("POST", "/v1/auth/password/reset/request")
                .json(Map.of("email", whose.email()))
                .send()
                .expect(200);
    }

    private static void signIn(Browser browser, Newcomer who) {
        browser.fill("input[type=email]", who.email())
                .fill("input[type=password]", who.password())
                .press("Sign in");
    }

    private static List<Answer> race(List<EmailVisit> tabs, String code) {
        return Race.of(
                tabs.stream()
                        .<Callable<Answer>>map(tab -> () -> tab.confirm(code).browser().answer())
                        .toList());
    }

    /** Status, headers and page, but for the address and what every answer has of its own. */
    private static String shape(EmailVisit visit, Newcomer asked) {
        var answer = visit.browser().answer();
        var page = answer.body().replace(asked.email(), "address");
        return Stream.of(
                        answer.status(),
                        answer.headers().map().keySet(),
                        page.replaceAll("value=\"en\\.[\\w-]{43}\"", "token"))
                .map(Object::toString)
                .reduce("", (one, two) -> one + "\n" + two);
    }
}
