package io.grantway.admin.signin;

import io.grantway.oauth.OAuthSettings;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/**
 * The cookie by which the server finds the state of open pages. It signs nobody in: that is the
 * matter of {@link StaffCookie}.
 */
public class ViewCookie implements ServletContextListener {

    @Inject OAuthSettings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setName("grantway_console");
        cookie.setPath(StaffCookie.PATH);
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.servesHttps());
        cookie.setAttribute("SameSite", "Strict");
    }
}
