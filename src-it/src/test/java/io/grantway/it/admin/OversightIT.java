package io.grantway.it.admin;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Permission.ALL;
import static io.grantway.it.client.User.ADA;
import static io.grantway.it.server.Database.H2;
import static io.grantway.it.server.Database.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may look at users, what they see, and that it is written down. */
@OnServer({H2, POSTGRESQL})
class OversightIT {

    private static final Pattern SEQ = Pattern.compile("\\d+$");

    private final GrantwayServer server;

    OversightIT(GrantwayServer server) {
        this.server = server;
    }

    @BeforeEach
    void aUserHasDecided() {
        new Partner(server, ACME_WALLET).initiate().login(ADA).approve(ALL).redeem();
    }

    @Test
    void anAuditorFindsAUserByTheWholeAddressAndThatIsWrittenDown() {
        var auditor = Desk.of(server, "auditor@example.com");
        assertThat(find(auditor, "ada@").expect(200).body()).contains("There is no such user");

        var page = find(auditor, " ADA@example.com ").expect(302).location().toString();
        var id = page.substring(page.indexOf("id=") + 3);
        var shown = Jsoup.parse(auditor.get("user?id=" + id).expect(200).body());

        assertThat(shown.text())
                .contains("ada@example.com", "Acme Wallet", "wallet:read", "Audit entries");
        assertThat(find(auditor, id).expect(302).location().toString()).isEqualTo(page);
        var looked = auditor.get("journal?type=user.seen&user=" + id).expect(200).body();
        assertThat(looked).contains("user.seen", "Sandbox auditor");
        assertThat(Jsoup.parse(looked).select("ol.journal").text()).doesNotContain(id);
        assertThat(
                        Jsoup.parse(
                                        auditor.get(
                                                        "journal?user=00000000-0000-0000-0000-000000000007")
                                                .body())
                                .select("ol.journal li"))
                .isEmpty();
    }

    @Test
    void auditEntriesArePagedAndFiltered() {
        var acme = new Partner(server, ACME_WALLET);
        for (int i = 0; i < 9; i++) {
            acme.initiate(Parameters.of("prompt", "consent")).login(ADA).approve(ALL).redeem();
        }
        var auditor = Desk.of(server, "auditor@example.com");
        var page = page(auditor);

        var first = seqs(auditor, page);
        var older =
                Jsoup.parse(auditor.get(page).body())
                        .select("a.button[href*=before=]")
                        .attr("href");
        var second = seqs(auditor, older.substring(older.indexOf("user?")));

        assertThat(first).hasSize(50).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(second).isNotEmpty().allMatch(seq -> seq < first.get(49));
        var filtered = Jsoup.parse(auditor.get(page + "&type=card:read").body());
        assertThat(filtered.select("ol.journal strong code").eachText())
                .isNotEmpty()
                .containsOnly("card:read");
        assertThat(seqs(auditor, page + "&until=2020-01-01")).isEmpty();
        assertThat(seqs(auditor, page + "&from=2099-01-01")).isEmpty();
        assertThat(seqs(auditor, page + "&from=2020-01-01")).isEqualTo(first);
        assertThat(seqs(auditor, page + "&from=x&until=y&action=z&before=w&partner=v"))
                .isEqualTo(first);
    }

    @Test
    void anApplicationsUsersAndEntriesAreListed() {
        var lead = Desk.of(server, "tam2@example.com");
        var application = applicationId(lead);

        var page = "access?id=" + application;
        var shown = Jsoup.parse(lead.get(page).expect(200).body());

        assertThat(shown.select("table a[href^=user?id=]")).isNotEmpty();
        assertThat(seqs(lead, page)).isNotEmpty();
        assertThat(seqs(lead, page + "&until=2020-01-01")).isEmpty();
        assertThat(seqs(lead, page + "&until=2099-01-01")).isEqualTo(seqs(lead, page));
        assertThat(lead.get("journal?type=application.users&applicationId=" + application).body())
                .contains("application.users-seen");
    }

    @Test
    void entriesAreExportedAndThatIsWrittenDown() {
        var auditor = Desk.of(server, "auditor@example.com");
        var page = page(auditor);
        var export = Jsoup.parse(auditor.get(page).body()).select("a[href^=export?]").attr("href");

        var answer = auditor.get(export).expect(200);

        assertThat(answer.header("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(answer.header("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.body().lines().toList())
                .hasSizeGreaterThan(6)
                .anyMatch(line -> line.contains(",wallet:read,") && line.contains(",granted,"))
                .first()
                .asString()
                .startsWith("seq,time,action");
        var ofApplication = "export?application=" + applicationId(auditor);
        assertThat(
                        auditor.get(ofApplication + "&type=card:read")
                                .expect(200)
                                .body()
                                .lines()
                                .skip(1))
                .isNotEmpty()
                .allMatch(line -> line.contains(",card:read,"));
        assertThat(auditor.get("journal?type=user.exported").body()).contains("user.exported");
        assertThat(auditor.get("journal?type=application.users-exported").body())
                .contains("application.users-exported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "user?id=%s", "access?id=%s", "export?application=%s"})
    void anAccountManagerDoesNotLookAtUsers(String page) {
        var tam = Desk.of(server, "tam@example.com");

        assertThat(tam.get(page.formatted(applicationId(tam))).expect(403).body())
                .doesNotContain("Audit entries", "granted");
    }

    @Test
    void aFormThatAnAuditorWasShownFindsNothingForAnAccountManager() {
        var auditor = Desk.of(server, "auditor@example.com");
        var sheet = auditor.sheet("users", "find");
        var forger = auditor.seenBy(Desk.of(server, "tam@example.com"));

        forger.send("users", sheet, "find:go", Parameters.of("find:search", ADA.email)).expect(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user",
                "user?id=x",
                "user?id=00000000-0000-0000-0000-000000000000",
                "access?id=x",
                "export",
                "export?user=x&partner=y",
                "export?application=00000000-0000-0000-0000-000000000000",
                "export?user=00000000-0000-0000-0000-000000000000&partner=00000000-0000-0000-0000-000000000000"
            })
    void whatIsNotThereIsNotFound(String page) {
        Desk.of(server, "auditor@example.com").get(page).expect(404);
    }

    private static Answer find(Desk desk, String search) {
        return desk.press("users", "find", "find:go", Parameters.of("find:search", search));
    }

    /** Ada's page, with the partner that these tests are about. */
    private static String page(Desk desk) {
        var address = find(desk, ADA.email).expect(302).location().toString();
        var page = address.substring(address.indexOf("user?"));
        var acme =
                Jsoup.parse(desk.get(page).body())
                        .select("nav a[href^=user?id=]:contains(Acme Finance)")
                        .attr("href");
        return acme;
    }

    private static String applicationId(Desk desk) {
        var link =
                Jsoup.parse(desk.get("applications?name=Acme+Wallet").body())
                        .select("a[href^=application?id=]")
                        .attr("href");
        return link.substring(link.indexOf('=') + 1);
    }

    /** The places of the entries that a page shows. */
    private static List<Long> seqs(Desk desk, String page) {
        return Jsoup.parse(desk.get(page).expect(200).body())
                .select("ol.journal .head .hint")
                .eachText()
                .stream()
                .map(
                        text -> {
                            var found = SEQ.matcher(text);
                            assertThat(found.find()).isTrue();
                            return Long.valueOf(found.group());
                        })
                .toList();
    }
}
