package io.grantway.it.account;

import io.grantway.it.client.Browser;
import io.grantway.it.client.Totp;
import io.grantway.it.client.User;
import io.grantway.it.server.GrantwayServer;
import java.time.Instant;
import org.jsoup.nodes.Element;

/** A user's browser on the account pages. */
record AccountVisit(Browser browser) {

    /**
     * @param page the page that the user wants to see
     */
    static AccountVisit to(GrantwayServer server, String page, User user) {
        var visit = new AccountVisit(new Browser(server).open(page));
        server.keepSecret(user.password);
        visit.browser
                .fill("input[type=email]", user.email)
                .fill("input[type=password]", user.password)
                .press("Sign in");
        if (user == User.GRACE) {
            visit.browser.fill("#code", Totp.GRACE.code(Instant.now())).press("Verify");
        }
        return visit;
    }

    AccountVisit open(String page) {
        browser.open(page);
        return this;
    }

    AccountVisit press(String button) {
        browser.press(button);
        return this;
    }

    String text() {
        return browser.page().body().text();
    }

    int status() {
        return browser.answer().status();
    }

    String path() {
        return browser.address().getPath();
    }

    /** The address of the first link that begins with this text. */
    String link(String text) {
        return browser.page().select("a").stream()
                .filter(link -> link.text().startsWith(text))
                .findFirst()
                .map(link -> link.attr("href"))
                .orElseThrow(() -> new AssertionError("no link " + text + " on " + text()));
    }

    Element field(String selector) {
        return browser.page().selectFirst(selector);
    }
}
