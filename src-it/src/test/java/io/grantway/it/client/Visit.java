package io.grantway.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;

/** A browser that a standard client sent to the server. */
public record Visit(StandardClient client, Browser browser, Pkce pkce, Parameters parameters) {

    /** Fills in the login form. */
    public Visit login(User user) {
        browser.fill("input[type=email]", user.email);
        return password(user);
    }

    /** Fills in the password of an address that the page knows. */
    public Visit password(User user) {
        browser.fill("input[type=password]", client.secret(user.password)).press("Sign in");
        return this;
    }

    /** Presses "Allow" where the page asks. */
    public Visit allow() {
        if (!browser.hasLeft()) {
            browser.press("Allow");
        }
        return this;
    }

    /** Ticks every permission that the page offers, and allows. */
    public Visit allowAll() {
        if (!browser.hasLeft()) {
            browser.page().select("input[name=granted]").attr("checked", "checked");
        }
        return allow();
    }

    /** The parameters that came back to the client; each way back says who answers. */
    public Map<String, String> back() {
        assertThat(browser.hasLeft())
                .as("still on %s%n%s", browser.address(), browser.answer())
                .isTrue();
        URI address = browser.address();
        assertThat(address.toString()).startsWith(parameters.get("redirect_uri") + "?");
        return Answer.query(address);
    }

    /** Exchanges the code that came back. */
    public Answer redeem() {
        var back = back();
        assertThat(back)
                .containsKey("code")
                .containsEntry("state", parameters.get("state"))
                .containsEntry("iss", client.issuer());
        return client.token(tokenParameters());
    }

    /** The form for the token endpoint, without the client. */
    public Parameters tokenParameters() {
        return Parameters.of(
                "grant_type", "authorization_code",
                "code", client.secret(back().get("code")),
                "redirect_uri", parameters.get("redirect_uri"),
                "code_verifier", client.secret(pkce.verifier()));
    }
}
