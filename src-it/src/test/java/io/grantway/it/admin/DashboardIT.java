package io.grantway.it.admin;

import static io.grantway.it.client.Application.GLOBEX_PAY;
import static io.grantway.it.client.Permission.ALL;
import static io.grantway.it.client.User.ADA;
import static io.grantway.it.server.Database.H2;
import static io.grantway.it.server.Database.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the first page of the console counts, and what it knows of the audit chains. */
@OnServer({H2, POSTGRESQL})
class DashboardIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final GrantwayServer server;

    DashboardIT(GrantwayServer server) {
        this.server = server;
    }

    @Test
    void whatHappensIsCountedForItsApplication() throws Exception {
        var desk = Desk.of(server, "auditor@example.com");
        var page = "home?period=month&application=" + applicationId(desk, "Globex Pay");
        var before = totals(desk, page);
        var globex = new Partner(server, GLOBEX_PAY);

        var tokens = globex.initiate().login(ADA).approve(ALL).redeem();
        tokens.refresh();
        globex.call("POST", Partner.TOKEN)
                .form(Parameters.of("grant_type", "refresh_token", "refresh_token", "wrong"))
                .send()
                .expect(400);
        tokens.revoke();

        var expected = new TreeMap<>(before);
        expected.merge("Sign-ins to applications", 1L, Long::sum);
        expected.merge("Tokens issued", 2L, Long::sum);
        var until = Instant.now().plus(PATIENCE);
        var counted = totals(desk, page);
        while (counted.get("Errors").equals(before.get("Errors"))
                && Instant.now().isBefore(until)) {
            Thread.sleep(1_000);
            counted = totals(desk, page);
        }
        assertThat(counted).isNotEqualTo(before);
        for (var activity : new String[] {"Sign-ins to applications", "Tokens issued", "Errors"}) {
            assertThat(counted.get(activity))
                    .as(activity)
                    .isGreaterThanOrEqualTo(expected.get(activity));
        }
        assertThat(desk.get("home?period=day").expect(200).body()).contains("Globex Pay");
    }

    @Test
    void anAuditorHasTheChainsVerifiedAndAnAccountManagerCanNot() {
        new Partner(server, GLOBEX_PAY).initiate().login(ADA).approve(ALL).redeem();
        var auditor = Desk.of(server, "auditor@example.com");

        var done =
                auditor.press("chains", "verify", "verify:go", Parameters.NONE).expect(200).body();

        var page = Jsoup.parse(done);
        assertThat(page.select(".notice").text()).contains("chains were looked at");
        assertThat(page.select("article:contains(This server) .chip").text()).isEqualTo("Whole");
        assertThat(page.select("article:contains(Globex) .chip").text()).isEqualTo("Whole");
        assertThat(Desk.of(server, "tam@example.com").get("chains").expect(200).body())
                .doesNotContain("Verify now");
        assertThat(auditor.get("journal?type=audit.verified").body()).contains("audit.verified");
    }

    @Test
    void thePagesOfTheDashboardTakeAnyAddress() {
        var desk = Desk.of(server, "tam@example.com");
        desk.get("home?period=%00").expect(200);
        desk.get("home?application=x").expect(404);
        desk.get("chains?from=x").expect(200);
        desk.get("chains?from=ffffffff-ffff-ffff-ffff-ffffffffffff").expect(200);
        desk.get("overdue?dueAfter=x&after=y").expect(200);
        desk.get("overdue?dueAfter=%2B1000000000-12-31T23:59:59Z").expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "home",
                "partners",
                "applications",
                "requests",
                "journal",
                "staff",
                "chains",
                "overdue",
                "users",
                "access?id=%s",
                "application?id=%s",
                "settings?id=%s",
                "keys?id=%s",
                "redirect-uris?id=%s"
            })
    void oneSignsOutOnEachPage(String page) {
        var desk = Desk.of(server, "auditor@example.com");
        var address = page.formatted(applicationId(desk, "Globex Pay"));

        desk.press(address, "out", "out:signOut", Parameters.NONE).expect(302);

        desk.get(address).expect(302);
    }

    private static String applicationId(Desk desk, String name) {
        var link =
                Jsoup.parse(desk.get("applications?name=" + name.replace(" ", "+")).body())
                        .select("a[href^=application?id=]")
                        .attr("href");
        return link.substring(link.indexOf('=') + 1);
    }

    /** By what the charts say. */
    private static Map<String, Long> totals(Desk desk, String page) {
        var totals = new TreeMap<String, Long>();
        for (var chart :
                Jsoup.parse(desk.get(page).expect(200).body()).select("figure figcaption")) {
            totals.put(chart.ownText().strip(), Long.valueOf(chart.select("strong").text()));
        }
        return totals;
    }
}
