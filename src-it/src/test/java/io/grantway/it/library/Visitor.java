package io.grantway.it.library;

import static io.grantway.it.client.User.ADA;

import io.grantway.it.client.Browser;
import io.grantway.it.server.GrantwayServer;
import java.net.URI;

/** A user whose browser a client library sends to the server: signs in and allows what is asked. */
final class Visitor {
    private final Browser browser;

    Visitor(GrantwayServer server) {
        this.browser = new Browser(server);
    }

    /** Where the browser ends that was sent to this address. */
    URI visit(String address) {
        browser.open(address);
        if (!browser.hasLeft() && !browser.page().select("input[type=password]").isEmpty()) {
            browser.fill("input[type=email]", ADA.email)
                    .fill("input[type=password]", ADA.password)
                    .press("Sign in");
        }
        if (!browser.hasLeft() && !browser.page().select("button[name=allow]").isEmpty()) {
            browser.page().select("input[name=granted]").attr("checked", "checked");
            browser.press("Allow");
        }
        return browser.address();
    }
}
