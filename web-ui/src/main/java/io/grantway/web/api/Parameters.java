package io.grantway.web.api;

import static io.grantway.oauth.OAuthException.invalidRequest;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

/** OAuth parameters: each at most once (RFC 6749 §3.1), an empty value counts as not sent. */
public class Parameters {

    private final MultivaluedMap<String, String> values;

    public Parameters(MultivaluedMap<String, String> values) {
        this.values = values == null ? new MultivaluedHashMap<>() : values;
        this.values.forEach(
                (name, all) -> {
                    if (all.size() > 1) {
                        throw invalidRequest("A parameter is sent more than once: " + shown(name));
                    }
                    if (!all.isEmpty() && all.get(0) != null && !PlainText.isFit(all.get(0))) {
                        throw invalidRequest("A parameter is not well-formed text: " + shown(name));
                    }
                });
    }

    /** The value; null where it was not sent. */
    public String get(String name) {
        var value = values.getFirst(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /**
     * The value of a parameter that has to be there.
     *
     * @throws io.grantway.oauth.OAuthException invalid_request where it is not
     */
    public String require(String name) {
        var value = get(name);
        if (value == null) {
            throw invalidRequest("Missing required parameter: " + name);
        }
        return value;
    }

    private static String shown(String name) {
        return name.matches("[a-z_]{1,40}") ? name : "(unknown)";
    }
}
