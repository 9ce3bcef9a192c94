package io.grantway.web.api;

import static io.grantway.oauth.OAuthException.invalidRequest;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.util.Map;
import java.util.stream.Collectors;

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

    /**
     * The parameters of a query or of a form ({@code application/x-www-form-urlencoded}).
     *
     * @throws io.grantway.oauth.OAuthException invalid_request where the encoding is wrong
     */
    public static Parameters decode(String encoded) {
        var values = new MultivaluedHashMap<String, String>();
        if (encoded != null && !encoded.isEmpty()) {
            try {
                for (var pair : encoded.split("&")) {
                    var equals = pair.indexOf('=');
                    var name = equals < 0 ? pair : pair.substring(0, equals);
                    var value = equals < 0 ? "" : pair.substring(equals + 1);
                    values.add(URLDecoder.decode(name, UTF_8), URLDecoder.decode(value, UTF_8));
                }
            } catch (IllegalArgumentException e) {
                throw invalidRequest("The parameters are not URL-encoded");
            }
        }
        return new Parameters(values);
    }

    /** The value; null where it was not sent. */
    public String get(String name) {
        var value = values.getFirst(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** All that were sent, by name. */
    public Map<String, String> all() {
        return values.keySet().stream()
                .filter(name -> get(name) != null)
                .collect(Collectors.toMap(name -> name, this::get));
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
