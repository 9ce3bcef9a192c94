package io.grantway.oauth.authorization;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** The way back to the application (RFC 6749 §4.1.2). */
public record AuthorizationResponse(String redirectUri, String code, String state) {

    /** The redirect URI with {@code state} and {@code code}. */
    public String url() {
        return withParameters(redirectUri, "state", state, "code", code);
    }

    /** Appends query parameters, name and value in turn; pairs with a null value are left out. */
    public static String withParameters(String uri, String... namesAndValues) {
        var result = new StringBuilder(uri);
        var separator = uri.indexOf('?') < 0 ? '?' : '&';
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                result.append(separator)
                        .append(namesAndValues[i])
                        .append('=')
                        .append(URLEncoder.encode(namesAndValues[i + 1], UTF_8));
                separator = '&';
            }
        }
        return result.toString();
    }
}
