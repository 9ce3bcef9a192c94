package io.grantway.it.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Totp;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes two people, or happens once, by the pages and past them. */
@OnServer
class FourEyesPagesIT {

    private static final int AT_ONCE = 8;

    private final GrantwayServer server;
    private final Office office;

    FourEyesPagesIT(GrantwayServer server) {
        this.server = server;
        this.office = Office.of(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "reject"})
    void nobodyDecidesTheirOwnRequestWithSomeoneElsesForm(String button) {
        var production = office.production(office.application(office.partner()));
        var page = office.request(office.tam(), production);
        var sheet = Sheet.of(office.lead(), page, "form[id=decide]").fill("reason", "Mine");

        sheet.press(office.lead().seenBy(office.tam()), button);

        assertThat(state(page)).isEqualTo("Pending");
        sheet(page).fill("reason", "Theirs").press(office.lead(), button).expect(200);
        assertThat(state(page)).isEqualTo(button.equals("approve") ? "Approved" : "Rejected");
    }

    @Test
    void aRequestIsWithdrawnByItsRequesterAlone() {
        var production = office.production(office.application(office.partner()));
        var page = office.request(office.tam(), production);
        var sheet = Sheet.of(office.tam(), page, "form[id=decide]").fill("reason", "A mistake");

        sheet.press(office.tam().seenBy(office.lead()), "withdraw");
        assertThat(state(page)).isEqualTo("Pending");

        sheet.press(office.tam(), "withdraw").expect(200);
        assertThat(state(page)).isEqualTo("Withdrawn");
        sheet.press(office.tam(), "withdraw");
        assertThat(state(page)).isEqualTo("Withdrawn");
    }

    @Test
    void anApprovedSecretIsCollectedOnceAndByItsRequesterAlone() {
        var production = office.production(office.application(office.partner()));
        var keys = "keys?id=" + production;
        Sheet.of(office.tam(), keys, "form[id=issue]")
                .fill("reason", "Launch")
                .press(office.tam(), "go")
                .expect(200);
        var page = Office.newestRequest(office.tam());
        sheet(page).fill("reason", "Seen").press(office.lead(), "approve").expect(200);
        var collect = Sheet.of(office.tam(), keys, "form[id$=:collect]");

        var another = Sheet.of(office.tam(), keys, "form[id$=:collect]");
        assertThat(secret(another.press(office.tam().seenBy(office.lead()), "go"))).isEmpty();
        assertThat(secret(collect.press(office.tam(), "go"))).startsWith("sk_production_");
        assertThat(secret(collect.press(office.tam(), "go"))).isEmpty();
        assertThat(secret(office.tam().get(keys))).isEmpty();
    }

    @Test
    void ofManyWhoOpenAHandOverLinkAtOnceOneSeesTheSecret() throws Exception {
        var keys = "keys?id=" + office.application(office.partner());
        var shown =
                Sheet.of(office.tam(), keys, "form[id=issue]")
                        .fill("byLink", "on")
                        .press(office.tam(), "go")
                        .expect(200);
        var link = Jsoup.parse(shown.body()).select("#newLink").text();
        var page = link.substring(link.indexOf("key?"));
        var calls = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < AT_ONCE; i++) {
            var guest = new Desk(server);
            var sheet = Sheet.of(guest, page, "form[id=form]");
            calls.add(() -> sheet.press(guest, "show"));
        }

        var pool = Executors.newFixedThreadPool(AT_ONCE);
        var secrets = new ArrayList<String>();
        try {
            for (Future<Answer> answer : pool.invokeAll(calls)) {
                assertThat(answer.get().status()).isEqualTo(200);
                secrets.add(secret(answer.get()));
            }
        } finally {
            pool.shutdown();
        }

        assertThat(secrets).filteredOn(secret -> secret.startsWith("sk_sandbox_")).hasSize(1);
        assertThat(secrets).filteredOn(String::isEmpty).hasSize(AT_ONCE - 1);
        assertThat(new Desk(server).get(page).expect(200).body())
                .contains("opened before")
                .doesNotContain("sk_sandbox_");
    }

    @Test
    void whoWasOvertakenIsToldAndOverwritesNothing() {
        var page = "settings?id=" + office.application(office.partner());
        var slow = Sheet.of(office.tam(), page, "form[id=form]").fill("name", "Slow");
        Sheet.of(office.lead(), page, "form[id=form]")
                .fill("name", "Quick")
                .press(office.lead(), "go")
                .expect(200);

        var answer = slow.press(office.tam(), "go").expect(200);

        assertThat(Jsoup.parse(answer.body()).select(".notice").text())
                .contains("Nothing of yours was saved");
        assertThat(Jsoup.parse(office.tam().get(page).body()).select("[id='form:name']").val())
                .isEqualTo("Quick");
    }

    @Test
    void aFormOfAPageThatThisNodeHasNotShownDoesNothingAndSaysSo() {
        var mark = Office.mark();
        var sheet = Sheet.of(office.lead(), "partners", "form[id=add]").fill("newName", mark);

        var answer = sheet.press(office.lead().elsewhere(), "go");

        assertThat(answer.expect(409).body()).contains("nothing was changed", "/admin/partners");
        assertThat(office.lead().get("partners?name=" + mark).body()).doesNotContain(">" + mark);
    }

    @Test
    void anInvitationIsGoodOnceAndTheSecondFactorIsAskedFor() {
        var email = Office.mark() + "@example.com";
        var page = office.invite(email, "AUDITOR");
        var guest = new Desk(server);
        var shown = Jsoup.parse(guest.get(page).expect(200).body());
        var totp = Totp.ofBase32(shown.select("code.long").first().text());
        var sheet =
                Sheet.of(shown, page, "form[id=form]")
                        .fill(Map.of("name", "Careful", "password", Desk.PASSWORD));

        assertThat(sheet.fill("otpCode", "000000").press(guest, "go").body())
                .doesNotContain("Your account is ready");
        var now = Instant.now();
        assertThat(
                        Sheet.of(guest, page, "form[id=form]")
                                .fill(
                                        Map.of(
                                                "name",
                                                "Careful",
                                                "password",
                                                Desk.PASSWORD,
                                                "otpCode",
                                                totp.code(now)))
                                .press(guest, "go")
                                .expect(200)
                                .body())
                .contains("Your account is ready");
        assertThat(new Desk(server).get(page).expect(200).body()).contains("used before");

        var desk = new Desk(server);
        var second = Jsoup.parse(desk.signIn(email, Desk.PASSWORD).expect(200).body());
        assertThat(desk.get("home").status()).isEqualTo(302);
        var code = Sheet.of(second, "signin", "form[id=second]");
        assertThat(code.fill("code", totp.code(now)).press(desk, "go").body())
                .contains("not the code of the moment");
        var again = Jsoup.parse(desk.signIn(email, Desk.PASSWORD).expect(200).body());
        Sheet.of(again, "signin", "form[id=second]")
                .fill("code", totp.code(now.plusSeconds(30)))
                .press(desk, "go")
                .expect(302);
        desk.get("home").expect(200);
    }

    @Test
    void whoGuessesIsMadeToWaitWhateverTheyGuess() {
        var email = office.join("AUDITOR");
        var guesser = new Desk(server);
        var said = "";
        for (int i = 0; i < 12 && !said.contains("Too many attempts"); i++) {
            said = guesser.signIn(email, "guess-" + i).expect(200).body();
        }

        assertThat(said).contains("Too many attempts");
        assertThat(guesser.signIn(email, Desk.PASSWORD).expect(200).body())
                .contains("Too many attempts");
    }

    @Test
    void aListIsPagedByTheDatabase() {
        var beginning = Office.mark();
        for (int i = 0; i < 23; i++) {
            Sheet.of(office.lead(), "partners", "form[id=add]")
                    .fill("newName", beginning + " " + (char) ('a' + i))
                    .press(office.lead(), "go")
                    .expect(302);
        }
        var page = "partners?name=" + beginning;
        var shown = Jsoup.parse(office.lead().get(page).expect(200).body());
        var list = Sheet.of(shown, page, "form[id=list]");

        assertThat(shown.select("[id='list:table'] tbody a").eachText())
                .hasSize(20)
                .first()
                .isEqualTo(beginning + " a");
        var next =
                new Sheet(
                                page,
                                "list",
                                list.fields()
                                        .with("jakarta.faces.partial.ajax", "true")
                                        .with("jakarta.faces.source", "list:table")
                                        .with("jakarta.faces.partial.execute", "list:table")
                                        .with("jakarta.faces.partial.render", "list:table"))
                        .fill(
                                Map.of(
                                        "table_pagination", "true",
                                        "table_first", "20",
                                        "table_rows", "20",
                                        "table_encodeFeature", "true"))
                        .press(office.lead(), "table")
                        .expect(200)
                        .body();
        assertThat(next)
                .contains(beginning + " u", beginning + " w")
                .doesNotContain(beginning + " a<");
    }

    private Sheet sheet(String page) {
        return Sheet.of(office.lead(), page, "form[id=decide]");
    }

    private String state(String page) {
        return Jsoup.parse(office.lead().get(page).expect(200).body())
                .select("main .head .chip")
                .first()
                .text();
    }

    private static String secret(Answer answer) {
        return Jsoup.parse(answer.body()).select("#newSecret").text();
    }
}
