package io.grantway.admin.signin;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.staff.StaffAction;
import io.grantway.oauth.staff.StaffSessions;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * Stands before everything under {@code /admin}: only the pages named here are shown without
 * sign-in, and no form counts that comes from elsewhere.
 */
public class GuardFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String ASSETS = "/jakarta.faces.resource/";
    private static final Set<String> OPEN = Set.of("/signin", "/invitation", "/key");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    /** Scripts are the matter of the nonce, in a policy beside this one. */
    private static final String POLICY =
            "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; "
                    + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
                    + "style-src-elem 'self'; style-src-attr 'unsafe-inline'; frame-src 'self'; "
                    + "media-src 'none'; worker-src 'none'; manifest-src 'none'";

    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy", POLICY,
                    "Referrer-Policy", "same-origin",
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Cross-Origin-Resource-Policy", "same-origin",
                    "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");

    @Inject transient StaffCookie cookie;
    @Inject transient StaffSessions sessions;
    @Inject transient SignedIn signedIn;
    @Inject transient Origins origins;
    @Inject transient OAuthSettings settings;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HEADERS.forEach(response::setHeader);
        if (settings.servesHttps()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        var path = path(request);
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (path.startsWith(ASSETS)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        if (request.getMethod().equals("POST") && !origins.isOwn(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        cookie.read(request)
                .flatMap(token -> sessions.find(token, request.getRemoteAddr()))
                .ifPresent(signedIn::is);
        if (OPEN.contains(path) || signedIn.may(StaffAction.VIEW)) {
            chain.doFilter(request, response);
        } else {
            askToSignIn(request, response);
        }
    }

    /** A script of the page that is told to go elsewhere has to be told in its own format. */
    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var page = request.getContextPath() + "/signin" + back(request);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .print(
                            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                                    + page.replace("&", "&amp;")
                                    + "\"/></partial-response>");
        } else {
            response.sendRedirect(page);
        }
    }

    private static String back(HttpServletRequest request) {
        if (path(request).equals("/")) {
            return "";
        }
        var query = request.getQueryString();
        var page = path(request) + (query == null ? "" : "?" + query);
        return (request.getMethod().equals("POST") ? "?ended=true&back=" : "?back=")
                + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    private static String path(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return request.getServletPath() + (rest == null ? "" : rest);
    }
}
