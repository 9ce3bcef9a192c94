package io.grantway.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;

/**
 * Hosted mode: the user's browser on the server's own pages.
 *
 * @param parameters the query of step 1
 */
public record HostedPages(Partner partner, Browser browser, Pkce pkce, Parameters parameters) {

    /** Fills in the login form. */
    public HostedPages login(User user) {
        browser.fill("input[type=email]", user.email)
                .fill("input[type=password]", partner.secret(user.password))
                .press("Sign in");
        return this;
    }

    /** Ticks these permissions, clears the others, and allows. */
    public Approved approve(Permission... permissions) {
        choose(permissions);
        browser.press("Allow");
        return approved();
    }

    public HostedPages choose(Permission... permissions) {
        var wanted = List.of(permissions);
        for (var permission : Permission.ALL) {
            if (browser.offers(permission.words)) {
                browser.tick(permission.words, wanted.contains(permission));
            }
        }
        return this;
    }

    /** The way back to the partner with a code, which may come without a question. */
    public Approved approved() {
        return Approved.of(partner, pkce, parameters, back());
    }

    /** The way back to the partner. */
    public URI deny() {
        browser.press("Deny");
        return back();
    }

    private URI back() {
        assertThat(browser.hasLeft())
                .as("still on %s%n%s", browser.address(), browser.answer())
                .isTrue();
        return browser.address();
    }
}
