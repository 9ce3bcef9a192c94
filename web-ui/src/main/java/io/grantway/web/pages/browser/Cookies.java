package io.grantway.web.pages.browser;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Secrets;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cookies of the hosted pages, all gone when the browser closes but the ones that remember
 * which accounts signed in here, tell those that it was this browser, and that no code is asked for
 * in it: one names the browser for the forms' tokens, one holds the sign-in, one proves which
 * document was opened, one says the language that was chosen. {@code SameSite=Lax}, so that they
 * come along when a partner's site sends the browser here, and not with a form of another site. By
 * TLS their names start with {@code __Host-}: no other host, and nobody on plain HTTP, can plant
 * them (RFC 6265bis §4.1.3.2).
 */
@RequestScoped
public class Cookies {

    private static final String BROWSER = "grantway_browser";
    private static final String SIGN_IN = "grantway_sign_in";
    private static final String ACCOUNTS = "grantway_accounts";
    private static final int ACCOUNTS_SECONDS = 90 * 24 * 3600;
    private static final String DEVICE = "grantway_device";
    private static final int DEVICE_SECONDS = 365 * 24 * 3600;
    private static final String REMEMBERED = "grantway_remembered";
    private static final String DOCUMENT = "grantway_document";
    private static final String LANGUAGE = "grantway_language";
    private static final Pattern RANDOM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Exchange exchange;
    private final Secrets secrets;
    private final OAuthSettings settings;
    private String browser;
    private String device;

    @Inject
    public Cookies(Exchange exchange, Secrets secrets, OAuthSettings settings) {
        this.exchange = exchange;
        this.secrets = secrets;
        this.settings = settings;
    }

    /** For the proxy of the request scope. */
    protected Cookies() {
        this(null, null, null);
    }

    /** Names this browser; empty where it brought no name, or none of ours. */
    public Optional<String> browser() {
        return browser != null
                ? Optional.of(browser)
                : exchange.cookie(name(BROWSER)).filter(value -> RANDOM.matcher(value).matches());
    }

    /** Names this browser, which gets a name where it has none. */
    public String ofBrowser() {
        return browser().orElseGet(this::renameBrowser);
    }

    /** Gives the browser a new name: forms that it got before are refused. */
    public String renameBrowser() {
        browser = secrets.randomText();
        exchange.add(cookie(BROWSER, browser));
        return browser;
    }

    public Optional<String> signIn() {
        return exchange.cookie(name(SIGN_IN));
    }

    public void signIn(String token) {
        exchange.add(cookie(SIGN_IN, token));
    }

    /** Takes the cookies of the sign-in from the browser. */
    public void signOut() {
        for (var name : List.of(BROWSER, SIGN_IN, DOCUMENT)) {
            var cookie = cookie(name, "");
            cookie.setMaxAge(0);
            exchange.add(cookie);
        }
        browser = null;
    }

    /** Proof of the document that this browser opened last. */
    public Optional<String> document() {
        return exchange.cookie(name(DOCUMENT));
    }

    public void document(String proof) {
        exchange.add(cookie(DOCUMENT, proof));
    }

    /**
     * What the accounts that signed in here know this browser by; it proves nothing but that, and
     * outlives the sign-in.
     */
    public Optional<String> device() {
        return device != null
                ? Optional.of(device)
                : exchange.cookie(name(DEVICE)).filter(value -> RANDOM.matcher(value).matches());
    }

    /** Gives this browser a name to be known by. */
    public void nameDevice() {
        device = secrets.randomText();
        var cookie = cookie(DEVICE, device);
        cookie.setMaxAge(DEVICE_SECONDS);
        exchange.add(cookie);
    }

    /** The language that was chosen with this browser, as the browser says. */
    public Optional<String> language() {
        return exchange.cookie(name(LANGUAGE));
    }

    public void language(String tag) {
        exchange.add(cookie(LANGUAGE, tag));
    }

    /** The accounts that signed in with this browser, sealed. */
    public Optional<String> accounts() {
        return exchange.cookie(name(ACCOUNTS));
    }

    public void accounts(String sealed) {
        var cookie = cookie(ACCOUNTS, sealed);
        cookie.setMaxAge(ACCOUNTS_SECONDS);
        exchange.add(cookie);
    }

    /** Shows that a user let this browser be remembered. */
    public Optional<String> remembered() {
        return exchange.cookie(name(REMEMBERED));
    }

    public void remembered(String token) {
        var cookie = cookie(REMEMBERED, token);
        cookie.setMaxAge((int) settings.rememberedDeviceLifetime().toSeconds());
        exchange.add(cookie);
    }

    public void forgetAccounts() {
        var cookie = cookie(ACCOUNTS, "");
        cookie.setMaxAge(0);
        exchange.add(cookie);
    }

    private Cookie cookie(String name, String value) {
        var cookie = new Cookie(name(name), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.servesHttps());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private String name(String name) {
        return settings.servesHttps() ? "__Host-" + name : name;
    }
}
