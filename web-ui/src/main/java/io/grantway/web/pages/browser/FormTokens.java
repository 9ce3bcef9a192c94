package io.grantway.web.pages.browser;

import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * The hidden field that proves that a form is one of ours, given to this browser for this
 * authorization session or sign-in, and shows what the server showed. Nothing is kept for it: any
 * node can check what another has issued.
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

    /**
     * The token for a form that is about to be shown.
     *
     * @param session what the form belongs to: an authorization session or a sign-in
     * @param shown what the page shows, as its field {@code shown} has it; empty for none
     */
    public String issue(UUID session, String shown) {
        return token(cookies.browser().orElseGet(cookies::renameBrowser), session, shown);
    }

    /** Whether this browser got a form with this token, and it showed what it says it did. */
    public boolean isGenuine(String token, UUID session, String shown) {
        return cookies.browser()
                .filter(browser -> Secrets.same(token(browser, session, shown), token))
                .isPresent();
    }

    private String token(String browser, UUID session, String shown) {
        return secrets.keyedText(Purpose.CSRF_TOKEN, browser + "." + session + "." + shown);
    }
}
