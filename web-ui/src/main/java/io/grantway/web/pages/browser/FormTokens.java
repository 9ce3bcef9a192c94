package io.grantway.web.pages.browser;

import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * The hidden field that proves that a form is one of ours, given to this browser for this
 * authorization session. Nothing is kept for it: any node can check what another has issued.
 */
@RequestScoped
public class FormTokens {

    private final Cookies cookies;
    private final Secrets secrets;

    @Inject
    public FormTokens(Cookies cookies, Secrets secrets) {
        this.cookies = cookies;
        this.secrets = secrets;
    }

    /** For the proxy of the request scope. */
    protected FormTokens() {
        this(null, null);
    }

    /** The token for a form that is about to be shown. */
    public String issue(UUID session) {
        return token(cookies.browser().orElseGet(cookies::renameBrowser), session);
    }

    public boolean isGenuine(String token, UUID session) {
        return cookies.browser()
                .filter(browser -> Secrets.same(token(browser, session), token))
                .isPresent();
    }

    private String token(String browser, UUID session) {
        return secrets.keyedText(Purpose.CSRF_TOKEN, browser + "." + session);
    }
}
