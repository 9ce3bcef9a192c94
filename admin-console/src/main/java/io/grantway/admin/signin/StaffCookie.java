package io.grantway.admin.signin;

import io.grantway.oauth.OAuthSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cookie that holds a sign-in of staff. It is sent to the console alone and with requests from
 * the console alone ({@code SameSite=Strict}), no script reads it, and it ends with the browser.
 */
@ApplicationScoped
public class StaffCookie {

    static final String PATH = "/admin";

    private static final String NAME = "grantway_staff";

    private final OAuthSettings settings;

    @Inject
    public StaffCookie(OAuthSettings settings) {
        this.settings = settings;
    }

    /** For the proxy of the scope. */
    protected StaffCookie() {
        this(null);
    }

    public Optional<String> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name()))
                .map(Cookie::getValue)
                .findFirst();
    }

    public void write(HttpServletResponse response, String token) {
        response.addCookie(cookie(token, -1));
    }

    public void delete(HttpServletResponse response) {
        response.addCookie(cookie("", 0));
    }

    private Cookie cookie(String value, int seconds) {
        var cookie = new Cookie(name(), value);
        cookie.setPath(PATH);
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.servesHttps());
        cookie.setAttribute("SameSite", "Strict");
        cookie.setMaxAge(seconds);
        return cookie;
    }

    private String name() {
        return settings.servesHttps() ? "__Secure-" + NAME : NAME;
    }
}
