package io.grantway.it.hosted;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Browser;
import io.grantway.it.client.HostedPages;
import io.grantway.it.client.Http;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the hosted pages tell the browser, and what they refuse from it. */
@OnServer
class HostedSecurityIT {
    private static final Parameters ASK = Parameters.of("prompt", "consent");

    private final GrantwayServer server;
    private final Partner acme;

    HostedSecurityIT(GrantwayServer server) {
        this.server = server;
        this.acme = new Partner(server, ACME_WALLET);
    }

    @Test
    void everyPageCarriesTheSecurityHeaders() {
        var login = acme.openBrowser(ASK);
        carriesSecurityHeaders(login.browser().answer());

        carriesSecurityHeaders(login.login(ADA).browser().answer());

        carriesSecurityHeaders(new Browser(server).open("/oauth/login?session=a").answer());
    }

    @Test
    void thePagesBringNoScriptAndNoStyleOfTheirOwn() {
        var login = acme.openBrowser(ASK);
        var pages = new HashMap<String, org.jsoup.nodes.Document>();
        pages.put("login", login.browser().page());
        pages.put("consent", login.login(ADA).browser().page());

        pages.forEach(
                (name, page) -> {
                    assertThat(page.select("script:not([src])")).as(name).isEmpty();
                    assertThat(page.select("style, [style]")).as(name).isEmpty();
                    page.getAllElements()
                            .forEach(
                                    element ->
                                            assertThat(element.attributes().asList())
                                                    .noneMatch(a -> a.getKey().startsWith("on")));
                });
    }

    @Test
    void cookiesAreHttpOnlySameSiteAndRenewedAtLogin() {
        var browser = new Browser(server);
        var pages = acme.openBrowser(browser, ASK);
        var before = Map.copyOf(browser.cookies());

        pages.login(ADA);

        assertThat(browser.cookiesReceived()).isNotEmpty();
        for (var cookie : browser.cookiesReceived()) {
            assertThat(cookie.toLowerCase())
                    .contains("httponly")
                    .containsPattern("samesite=(lax|strict)")
                    .doesNotContain("domain=");
        }
        assertThat(browser.cookies()).isNotEqualTo(before);
        before.forEach(
                (name, value) -> assertThat(browser.cookies().get(name)).isNotEqualTo(value));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var pages = acme.openBrowser(ASK).login(ADA);
        pages.browser().page().select("input[type=hidden]").remove();

        pages.browser().press("Allow");

        refused(pages);
    }

    @Test
    void theTokenOfAnotherBrowserIsRefused() {
        var attacker = acme.openBrowser(ASK).login(ADA);
        var victim = acme.openBrowser(ASK).login(ADA);
        var foreign = new HashMap<String, String>();
        attacker.browser()
                .page()
                .select("input[type=hidden]")
                .forEach(field -> foreign.put(field.attr("name"), field.val()));
        victim.browser()
                .page()
                .select("input[type=hidden]")
                .forEach(field -> field.val(foreign.get(field.attr("name"))));

        victim.browser().press("Allow");

        refused(victim);
    }

    @Test
    void aFormSentFromAnotherSiteIsRefused() {
        var pages = acme.openBrowser(ASK).login(ADA);

        pages.browser().fromSite("https://evil.example").press("Allow");

        refused(pages);
    }

    @Test
    void aLoginPageIsNotAFreeRedirect() {
        var answer =
                new Http(server)
                        .get("/oauth/login")
                        .query(
                                Parameters.of(
                                        "redirect_uri",
                                        "https://evil.example",
                                        "url",
                                        "https://evil.example"))
                        .send();

        assertThat(answer.header("Location").orElse("")).doesNotContain("evil.example");
        assertThat(answer.body()).doesNotContain("evil.example");
    }

    private static void refused(HostedPages pages) {
        var browser = pages.browser();
        browser.answer().leaksNothing();
        assertThat(browser.hasLeft()).as(() -> "left for " + browser.address()).isFalse();
        assertThat(browser.answer().status()).isIn(400, 403);
    }

    private static void carriesSecurityHeaders(Answer page) {
        var policy = page.header("Content-Security-Policy").orElse("");
        assertThat(policy)
                .as(page::toString)
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .contains("base-uri 'none'")
                .doesNotContain("unsafe-inline")
                .doesNotContain("unsafe-eval")
                .doesNotContain("*");
        assertThat(page.header("Referrer-Policy")).contains("no-referrer");
        assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.header("X-Frame-Options")).contains("DENY");
        page.isNeverStored().leaksNothing();
    }
}
