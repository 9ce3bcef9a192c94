package io.grantway.web.pages.browser;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The request that a page answers, and its response. */
@RequestScoped
public class Exchange {

    private static final int MOST_AGENT = 300;
    private static final Set<String> OUR_OWN_SITE = Set.of("same-origin", "none");

    public boolean isPost() {
        return "POST".equals(request().getMethod());
    }

    /**
     * Whether the browser says that the page behind this request is not one of ours (Fetch
     * Metadata); browsers that say nothing are not told apart.
     */
    public boolean isFromAnotherSite() {
        var site = request().getHeader("Sec-Fetch-Site");
        return site != null && !OUR_OWN_SITE.contains(site);
    }

    /** Whether the browser asks not to sell or share what it tells (Global Privacy Control). */
    public boolean isPrivacyAskedFor() {
        return "1".equals(request().getHeader("Sec-GPC"));
    }

    /** Path and query of the request, as the browser sent them. */
    public String address() {
        var query = request().getQueryString();
        return request().getRequestURI() + (query == null ? "" : "?" + query);
    }

    public String ipAddress() {
        return request().getRemoteAddr();
    }

    /** What the browser calls itself; empty where it does not say. */
    public String userAgent() {
        var agent = request().getHeader("User-Agent");
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), MOST_AGENT));
    }

    /** Whether a field was sent, or the button of this name pressed. */
    public boolean has(String name) {
        return !values(name).isEmpty();
    }

    /** The value of a field; null where it was not sent, or more than once. */
    public String value(String name) {
        var values = values(name);
        return values.size() == 1 ? values.get(0) : null;
    }

    public List<String> values(String name) {
        var values = request().getParameterValues(name);
        return values == null ? List.of() : Arrays.asList(values);
    }

    /** Path and query that the browser asked for, also where an error page answers. */
    public String wantedAddress() {
        var path = (String) request().getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var query = (String) request().getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        return path == null ? address() : path + (query == null ? "" : "?" + query);
    }

    /** What the browser would like to read, the best first; empty where it does not say. */
    public List<Locale> locales() {
        return request().getHeader("Accept-Language") == null
                ? List.of()
                : Collections.list(request().getLocales());
    }

    public void status(int status) {
        response().setStatus(status);
    }

    /** Answers as for a path or method that nobody serves. */
    public void error(int status) {
        try {
            response().sendError(status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FacesContext.getCurrentInstance().responseComplete();
    }

    public void header(String name, String value) {
        response().setHeader(name, value);
    }

    /** Lets the page run the script files of this server, under the policy that it has so far. */
    public void allowScripts() {
        var policy = response().getHeader(ContentSecurityPolicy.HEADER);
        header(ContentSecurityPolicy.HEADER, ContentSecurityPolicy.withScripts(policy));
    }

    /** The same for script files that also ask this server. */
    public void allowCallingScripts() {
        var policy = response().getHeader(ContentSecurityPolicy.HEADER);
        header(ContentSecurityPolicy.HEADER, ContentSecurityPolicy.withCallingScripts(policy));
    }

    /** Answers with nothing but the way to go. */
    public void redirect(String location) {
        response().setStatus(HttpServletResponse.SC_FOUND);
        response().setHeader("Location", location);
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** Answers with a file, which the caller writes. */
    public OutputStream file(String type, String disposition, String name) {
        response().setContentType(type);
        response().setHeader("Content-Disposition", disposition + "; filename=\"" + name + "\"");
        FacesContext.getCurrentInstance().responseComplete();
        try {
            return response().getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> cookie(String name) {
        var cookies = request().getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> name.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    void add(Cookie cookie) {
        response().addCookie(cookie);
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) context().getRequest();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse) context().getResponse();
    }

    private static ExternalContext context() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
