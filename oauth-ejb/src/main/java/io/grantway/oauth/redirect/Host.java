package io.grantway.oauth.redirect;

import io.grantway.oauth.Confusables;
import java.net.IDN;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;

/**
 * Whom a redirect URI belongs to, as people read it: the host or, of a custom scheme, the domain
 * name that it is in reverse (RFC 8252 §7.1).
 *
 * @param name in lower case, as it is sent (punycode)
 */
record Host(String name) {

    private static final int MOST = 300;

    static Host of(RedirectUri redirectUri) {
        var uri = URI.create(redirectUri.value());
        var name = redirectUri.isCustomScheme() ? reversed(uri.getScheme()) : uri.getHost();
        name = name.toLowerCase(Locale.ROOT);
        return new Host(name.length() > MOST ? name.substring(0, MOST) : name);
    }

    /** The labels in reverse, so that a domain and all below it are neighbours in an index. */
    String key() {
        return reversed(name);
    }

    boolean isPunycode() {
        return Arrays.stream(name.split("\\.")).anyMatch(label -> label.startsWith("xn--"));
    }

    boolean isAddress() {
        return name.startsWith("[") || name.matches("[0-9.]+");
    }

    /** As a browser may show it. */
    String unicode() {
        return IDN.toUnicode(name, IDN.ALLOW_UNASSIGNED);
    }

    /** What it looks like. */
    String skeleton() {
        return Confusables.skeleton(unicode());
    }

    static String reversed(String domain) {
        var labels = Arrays.asList(domain.split("\\."));
        Collections.reverse(labels);
        return String.join(".", labels);
    }
}
