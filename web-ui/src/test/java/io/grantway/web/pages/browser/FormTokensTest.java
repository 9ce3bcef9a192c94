package io.grantway.web.pages.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Secrets;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormTokensTest {

    private static final String SHOWN = "wallet:read;";

    private final UUID session = UUID.randomUUID();
    private Browser browser;
    private OAuthSettings settings;

    @BeforeEach
    void openBrowser() {
        browser = new Browser();
        settings = new OAuthSettings(name -> Optional.empty());
    }

    @Test
    void aFormOfThisBrowserAndSessionCounts() {
        var token = request().issue(session, "en", SHOWN);

        assertTrue(request().isGenuine(token, session, SHOWN));
    }

    @Test
    void aSecondFormOfTheBrowserLeavesTheFirstValid() {
        var first = request().issue(session, "en", SHOWN);

        request().issue(UUID.randomUUID(), "en", SHOWN);

        assertTrue(request().isGenuine(first, session, SHOWN));
    }

    @Test
    void aFormOfAnotherSessionDoesNotCount() {
        var token = request().issue(UUID.randomUUID(), "en", SHOWN);

        assertFalse(request().isGenuine(token, session, SHOWN));
    }

    @Test
    void aFormThatSaysThatItShowedSomethingElseDoesNotCount() {
        var token = request().issue(session, "en", SHOWN);

        assertFalse(request().isGenuine(token, session, ";"));
    }

    @Test
    void aFormThatSaysThatItWasShownInAnotherLanguageDoesNotCount() {
        var token = request().issue(session, "de", SHOWN);
        assertEquals(Optional.of("de"), FormTokens.language(token));

        assertTrue(request().isGenuine(token, session, SHOWN));
        assertFalse(request().isGenuine(token.replace("de.", "en."), session, SHOWN));
        assertFalse(request().isGenuine(token.substring(3), session, SHOWN));
    }

    @Test
    void aFormOfAnotherBrowserDoesNotCount() {
        var token = request().issue(session, "en", SHOWN);
        browser = new Browser();
        request().issue(session, "en", SHOWN);

        assertFalse(request().isGenuine(token, session, SHOWN));
    }

    @Test
    void noTokenAndNoCookieDoNotCount() {
        assertFalse(request().isGenuine(null, session, SHOWN));
        var token = request().issue(session, "en", SHOWN);
        browser.cookie = null;
        assertFalse(request().isGenuine(token, session, SHOWN));
    }

    @Test
    void formsFromBeforeTheSignInDoNotCount() {
        var token = request().issue(session, "en", SHOWN);

        cookies().renameBrowser();

        assertFalse(request().isGenuine(token, session, SHOWN));
    }

    @Test
    void aNameThatIsNotOfOursIsReplaced() {
        browser.cookie = new Cookie("grantway_browser", "planted");

        request().issue(session, "en", SHOWN);

        assertEquals(43, browser.cookie.getValue().length());
    }

    @Test
    void cookiesAreHttpOnlyAndLax() {
        request().issue(session, "en", SHOWN);

        assertTrue(browser.cookie.isHttpOnly());
        assertEquals("Lax", browser.cookie.getAttribute("SameSite"));
        assertEquals("/", browser.cookie.getPath());
    }

    @Test
    void byTlsCookiesAreSecureAndOfThisHostAlone() {
        var https = Map.of("grantway.base-url", "https://login.example.com");
        settings = new OAuthSettings(name -> Optional.ofNullable(https.get(name)));

        request().issue(session, "en", SHOWN);

        assertEquals("__Host-grantway_browser", browser.cookie.getName());
        assertTrue(browser.cookie.getSecure());
    }

    private FormTokens request() {
        return new FormTokens(cookies(), new Secrets(settings));
    }

    private Cookies cookies() {
        return new Cookies(browser, new Secrets(settings), settings);
    }

    private static class Browser extends Exchange {
        private Cookie cookie;

        @Override
        Optional<String> cookie(String name) {
            return Optional.ofNullable(cookie)
                    .filter(kept -> kept.getName().equals(name))
                    .map(Cookie::getValue);
        }

        @Override
        void add(Cookie added) {
            cookie = added;
        }
    }
}
