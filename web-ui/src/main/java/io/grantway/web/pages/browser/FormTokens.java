package io.grantway.web.pages.browser;

import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The hidden field that proves that a form is one of ours, given to this browser for this
 * authorization session or sign-in, in this language, and shows what the server showed. Nothing is
 * kept for it: any node can check what another has issued.
 */
@RequestScoped
public class FormTokens {

    private static final char SEPARATOR = '.';
    private static final Pattern TOKEN =
            Pattern.compile("[a-z]{2,3}\\" + SEPARATOR + "[A-Za-z0-9_-]{43}");

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
     * @param language that the form is shown in (RFC 5646 §2.1)
     * @param shown what the page shows, as its field {@code shown} has it; empty for none
     */
    public String issue(UUID session, String language, String shown) {
        return token(cookies.ofBrowser(), session, language, shown);
    }

    /** The language that a form was shown in, which is only known once it proved genuine. */
    public static Optional<String> language(String token) {
        return Optional.ofNullable(token)
                .filter(text -> TOKEN.matcher(text).matches())
                .map(text -> text.substring(0, text.indexOf(SEPARATOR)));
    }

    /** Whether this browser got a form with this token, and it showed what it says it did. */
    public boolean isGenuine(String token, UUID session, String shown) {
        return language(token)
                .flatMap(
                        language ->
                                cookies.browser()
                                        .map(browser -> token(browser, session, language, shown)))
                .filter(genuine -> Secrets.same(genuine, token))
                .isPresent();
    }

    private String token(String browser, UUID session, String language, String shown) {
        return language
                + SEPARATOR
                + secrets.keyedText(
                        Purpose.CSRF_TOKEN,
                        String.join(".", browser, "" + session, language, shown));
    }
}
