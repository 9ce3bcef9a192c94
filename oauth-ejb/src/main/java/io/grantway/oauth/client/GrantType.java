package io.grantway.oauth.client;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How an application may get tokens (RFC 6749 §1.3). */
public enum GrantType {
    AUTHORIZATION_CODE,
    REFRESH_TOKEN,
    CLIENT_CREDENTIALS,
    /** RFC 8693 §2.1. */
    TOKEN_EXCHANGE;

    /** What an application may use of which nothing else was said. */
    public static final Set<GrantType> DEFAULT =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(TOKEN_EXCHANGE)));

    /** The value of {@code grant_type} on the wire. */
    public String text() {
        var name = name().toLowerCase(Locale.ROOT);
        return this == TOKEN_EXCHANGE
                ? "urn:ietf:params:oauth:grant-type:" + name.replace('_', '-')
                : name;
    }

    public static String format(Collection<GrantType> grants) {
        return grants.stream().sorted().map(GrantType::text).collect(Collectors.joining(" "));
    }

    public static Set<GrantType> parse(String grants) {
        var texts = Arrays.asList(grants.split(" "));
        var found = EnumSet.noneOf(GrantType.class);
        for (var grant : values()) {
            if (texts.contains(grant.text())) {
                found.add(grant);
            }
        }
        return Collections.unmodifiableSet(found);
    }

    static OAuthException notAllowed(GrantType grant) {
        return new OAuthException(
                OAuthError.UNAUTHORIZED_CLIENT,
                "The application may not use the grant type " + grant.text());
    }
}
