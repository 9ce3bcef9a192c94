package io.grantway.it.library;

import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Browser;
import io.grantway.it.server.GrantwayServer;
import java.net.URI;

/** A user whose browser a client library sends to the server: signs in and allows what is asked. */
public final class Visitor {
    private final Browser browser;

    public Visitor(GrantwayServer server) {
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

    /**
     * Whether an application gets a code with no page shown.
     *
     * @param authorization the address that it sends browsers to
     */
    boolean isSignedInFor(String authorization) {
        var silent =
                authorization.contains("prompt=")
                        ? authorization.replaceFirst("prompt=[^&]*", "prompt=none")
                        : authorization + "&prompt=none";
        var answer = Answer.query(visit(silent));
        if (answer.get("code") != null) {
            return true;
        }
        assertThat(answer).containsEntry("error", "login_required");
        return false;
    }
}
