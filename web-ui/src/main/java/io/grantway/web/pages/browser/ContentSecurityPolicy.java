package io.grantway.web.pages.browser;

import java.net.URI;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * What a hosted page may load and where its forms may lead (CSP Level 3). No script but on the
 * pages that speak to passkeys or measure a new password, style and pictures from this server.
 */
public final class ContentSecurityPolicy {

    public static final String HEADER = "Content-Security-Policy";

    private ContentSecurityPolicy() {}

    /** The policy of a page whose forms stay here. */
    public static String closed() {
        return policy("", "");
    }

    /** The policy of a page whose forms stay here, and which shows pictures of others. */
    public static String showing(Collection<String> pictureUris) {
        return policy(
                "",
                pictureUris.stream()
                        .map(uri -> " " + origin(URI.create(uri)))
                        .distinct()
                        .collect(Collectors.joining()));
    }

    /** The policy of a PDF file: what the browser's own reader of it needs. */
    public static String ofDocument() {
        return "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'";
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

    /**
     * The policy of a page that this server's console frames, with a logo that is not stored yet.
     */
    public static String ofPreview() {
        return "default-src 'none'; style-src 'self'; img-src 'self' blob:; form-action 'none';"
                + " base-uri 'none'; frame-ancestors 'self'";
    }

    /** The same policy for a page that also runs the script files of this server. */
    public static String withScripts(String policy) {
        return policy + "; script-src 'self'";
    }

    /** The same policy for a page whose script files of this server also ask this server. */
    public static String withCallingScripts(String policy) {
        return withScripts(policy) + "; connect-src 'self'";
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
