package io.grantway.web.pages.browser;

import java.net.URI;

/**
 * What a hosted page may load and where its forms may lead (CSP Level 3). No script at all, style
 * and pictures from this server.
 */
public final class ContentSecurityPolicy {

    public static final String HEADER = "Content-Security-Policy";

    private ContentSecurityPolicy() {}

    /** The policy of a page whose forms stay here. */
    public static String closed() {
        return policy("", "");
    }

    /**
     * The policy of a page whose form may end at the redirect URI: Chromium holds {@code
     * form-action} against the redirects that follow the form, too.
     *
     * @param logoUri null where the application has none
     */
    public static String leadingTo(String redirectUri, String logoUri) {
        return policy(
                " " + source(URI.create(redirectUri)),
                logoUri == null ? "" : " " + source(URI.create(logoUri)));
    }

    private static String policy(String target, String picture) {
        return "default-src 'none'; style-src 'self'; img-src 'self'"
                + picture
                + "; form-action 'self'"
                + target
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    /** An origin, or a scheme where the origin has no source expression: own schemes and IPv6. */
    private static String source(URI uri) {
        var host = uri.getHost();
        if (host == null || host.startsWith("[")) {
            return uri.getScheme() + ":";
        }
        return uri.getScheme() + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
