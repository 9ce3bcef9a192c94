package io.grantway.oauth.redirect;

import io.grantway.oauth.client.Environment;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A redirect URI fit for registration: absolute, without fragment, user info, wildcard and dot
 * segments, at most 2,000 characters (RFC 6749 §3.1.2, RFC 9700 §4.1, RFC 8252 §7).
 */
public record RedirectUri(String value) {

    private static final int MAX_LENGTH = 2_000;
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~&&[^\"<>\\\\^`{|}*]]+");
    private static final Pattern DOT_SEGMENT =
            Pattern.compile("(^|[/;\\\\]|%2f|%5c)(\\.|%2e){2}", Pattern.CASE_INSENSITIVE);
    private static final Pattern REVERSE_DOMAIN =
            Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)+");
    private static final Set<String> FORBIDDEN_SCHEMES =
            Set.of("javascript", "data", "file", "blob", "about", "intent", "vbscript");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public RedirectUri {
        if (value == null || value.isEmpty()) {
            throw new RedirectUriRefused("redirect_uri is missing");
        }
        if (value.length() > MAX_LENGTH) {
            throw new RedirectUriRefused("redirect_uri is longer than 2000 characters");
        }
        if (!VISIBLE_ASCII.matcher(value).matches()) {
            throw new RedirectUriRefused("redirect_uri has a character that is not allowed");
        }
        check(parse(value), value);
    }

    /**
     * A redirect URI that an application in this environment may have.
     *
     * @throws RedirectUriRefused saying which rule it breaks
     */
    public static RedirectUri of(String value, Environment environment) {
        var redirectUri = new RedirectUri(value);
        if ("http".equals(redirectUri.scheme()) && environment == Environment.PRODUCTION) {
            throw new RedirectUriRefused(
                    "redirect_uri must use https: http is for the sandbox only");
        }
        return redirectUri;
    }

    /** Whether it points at the machine of the user itself, by http. */
    public boolean isLoopbackHttp() {
        var uri = parse(value);
        return "http".equals(scheme()) && LOOPBACK.contains(uri.getHost());
    }

    /** Whether it has a scheme of the application's own (RFC 8252 §7.1). */
    public boolean isCustomScheme() {
        return !Set.of("http", "https").contains(scheme());
    }

    private String scheme() {
        return parse(value).getScheme();
    }

    private static URI parse(String value) {
        try {
            return new URI(value);
        } catch (URISyntaxException e) {
            throw new RedirectUriRefused("redirect_uri is not a URI");
        }
    }

    private static void check(URI uri, String value) {
        var scheme = uri.getScheme();
        if (scheme == null) {
            throw new RedirectUriRefused("redirect_uri must be absolute");
        }
        if (FORBIDDEN_SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
            throw new RedirectUriRefused("redirect_uri has a scheme that is never allowed");
        }
        if (uri.getRawFragment() != null) {
            throw new RedirectUriRefused("redirect_uri must not have a fragment");
        }
        if (DOT_SEGMENT.matcher(value).find()) {
            throw new RedirectUriRefused("redirect_uri must not have dot segments");
        }
        if (scheme.equals("http") || scheme.equals("https")) {
            checkHost(uri);
        } else if (!REVERSE_DOMAIN.matcher(scheme).matches()) {
            throw new RedirectUriRefused(
                    "a custom scheme must be a domain name of yours in reverse, in lower case");
        }
    }

    private static void checkHost(URI uri) {
        if (uri.getHost() == null || uri.getHost().isEmpty()) {
            throw new RedirectUriRefused("redirect_uri must have a host");
        }
        if (uri.getRawUserInfo() != null || uri.getRawAuthority().contains("@")) {
            throw new RedirectUriRefused("redirect_uri must not have user info");
        }
        if (uri.getHost().endsWith(".")
                || !uri.getHost().equals(uri.getHost().toLowerCase(Locale.ROOT))) {
            throw new RedirectUriRefused(
                    "redirect_uri must have its host in lower case, without end dot");
        }
    }
}
