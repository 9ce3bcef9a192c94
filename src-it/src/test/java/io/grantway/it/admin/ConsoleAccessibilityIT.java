package io.grantway.it.admin;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Permission.ALL;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.browser.Chromium;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each page of the console, light and dark, on a desk and on a phone, by the rules of axe-core. */
@OnServer
class ConsoleAccessibilityIT {

    private final GrantwayServer server;

    ConsoleAccessibilityIT(GrantwayServer server) {
        this.server = server;
    }

    @BeforeEach
    void needsABrowser() {
        Chromium.require();
    }

    @Test
    void noPageHasABarrierOnADesk() {
        try (var chromium = Chromium.desktop()) {
            assertThat(barriers(chromium, "desk")).isEmpty();
        }
    }

    @Test
    void noPageHasABarrierOnAPhone() {
        try (var chromium = Chromium.phone()) {
            assertThat(barriers(chromium, "phone")).isEmpty();
        }
    }

    private List<String> barriers(Chromium chromium, String screen) {
        var found = new ArrayList<String>();
        look(chromium, screen, "signin", found);
        look(chromium, screen, "invitation?token=nonsense", found);
        look(chromium, screen, "key?token=nonsense", found);
        var pages = pages();
        chromium.open(server.url().resolve("/admin/").toString())
                .type("[id='form:email']", "tam2@example.com")
                .type("[id='form:password']", Desk.PASSWORD)
                .press("Sign in")
                .awaitText("What waits for you");
        pages.forEach(page -> look(chromium, screen, page, found));
        return found;
    }

    private void look(Chromium chromium, String screen, String page, List<String> found) {
        var name = page.replaceAll("\\W.*", "");
        chromium.light().open(server.url().resolve("/admin/" + page).toString()).openDetails();
        for (var theme : new String[] {"light", "dark"}) {
            if (theme.equals("dark")) {
                chromium.dark();
            }
            chromium.barriers().forEach(barrier -> found.add(name + ", " + theme + ": " + barrier));
            chromium.pageShot("axe-" + screen + "-" + theme + "-" + name);
        }
        if (chromium.overflow() > 0) {
            found.add(name + ": has to be scrolled sideways");
        }
    }

    /** With something on each of them. */
    private List<String> pages() {
        var acme = new Partner(server, ACME_WALLET);
        acme.initiate().login(ADA).approve(ALL).redeem();
        acme.token(Parameters.of("grant_type", "magic")).expect(400);
        var office = Office.of(server);
        office.request(office.tam(), office.production(office.application(office.partner())));
        var desk = Desk.of(server, "tam2@example.com");
        var user =
                desk.press("users", "find", "find:go", Parameters.of("find:search", ADA.email))
                        .expect(302)
                        .location()
                        .getQuery();
        var application =
                Jsoup.parse(desk.get("applications?name=Acme+Wallet").body())
                        .select("a[href^=application?id=]")
                        .attr("href");
        var partner =
                Jsoup.parse(desk.get(application).body())
                        .select("a[href^=partner?id=]")
                        .attr("href");
        var id = application.substring(application.indexOf('=') + 1);
        desk.submit(partner, "token", Map.of("name", "Pipeline"), "permissions").expect(200);
        return List.of(
                "home",
                "home?application=" + id,
                "partners",
                "partners?name=" + UUID.randomUUID(),
                partner,
                "applications",
                application,
                "settings?id=" + id,
                "security?id=" + id,
                "hosted-ui?id=" + id,
                "keys?id=" + id,
                "redirect-uris?id=" + id,
                "access?id=" + id,
                "refused-calls?id=" + id,
                refusedCall(desk, id),
                "requests",
                Office.newestRequest(desk),
                "expired",
                "users",
                "user?" + user,
                "journal",
                "staff",
                "chains",
                "overdue",
                "problem",
                "no-such-page");
    }

    private static String refusedCall(Desk desk, String application) {
        return Jsoup.parse(desk.get("refused-calls?id=" + application).body())
                .select("a[href^=refused-call?]")
                .first()
                .attr("href");
    }
}
