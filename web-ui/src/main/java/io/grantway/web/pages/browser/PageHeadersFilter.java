package io.grantway.web.pages.browser;

import io.grantway.oauth.OAuthSettings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** What every hosted page says to the browser, whatever else it does. */
public class PageHeadersFilter extends HttpFilter {

    /** More than a page has: until its end it can set cookies and its status. */
    private static final int PAGE_BYTES = 65_536;

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final Map<String, String> HEADERS =
            Map.of(
                    ContentSecurityPolicy.HEADER,
                    ContentSecurityPolicy.closed(),
                    "Cache-Control",
                    "no-store",
                    "Referrer-Policy",
                    "no-referrer",
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-Frame-Options",
                    "DENY",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Resource-Policy",
                    "same-origin",
                    "Permissions-Policy",
                    "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    @Inject transient OAuthSettings settings;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setBufferSize(PAGE_BYTES);
        HEADERS.forEach(response::setHeader);
        if (settings.servesHttps()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (METHODS.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }
}
