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
     * The policy of a page whose form may end at the redirect URI. Chromium holds {@code
     * form-action} against every redirect that follows the form, also those that the application's
     * callback makes to origins of its own; so the scheme is allowed and not the origin alone.
     *
     * @param logoUri null where the application has none
     */
    public static String leadingTo(String redirectUri, String logoUri) {
        return policy(
                " " + URI.create(redirectUri).getScheme() + ":",
                logoUri == null ? "" : " " + origin(URI.create(logoUri)));
    }

    private static String policy(String target, String picture) {
        return "default-src 'none'; style-src 'self'; img-src 'self'"
                + picture
                + "; form-action 'self'"
                + target
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    private static String origin(URI uri) {
        return uri.getScheme()
                + "://"
                + uri.getHost()
                + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
