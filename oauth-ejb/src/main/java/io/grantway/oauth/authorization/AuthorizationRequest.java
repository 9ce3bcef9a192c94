package io.grantway.oauth.authorization;

import java.util.HashMap;
import java.util.Map;

/**
 * The parameters of an authorization request by their names on the wire (RFC 6749 §4.1.1, RFC 7636
 * §4.3, OpenID Connect Core §3.1.2.1), as they came.
 *
 * @param generationOne a request of the partner API: it must have a {@code state} of 8 characters
 *     or more, and knows neither the scopes of OpenID Connect nor prompts other than {@code
 *     consent} and {@code login}. The standard endpoint leaves it to PKCE to tie the answer to the
 *     browser (RFC 9700 §2.1.1).
 * @param pushed whether the client sent it itself, before the browser came
 */
public record AuthorizationRequest(
        Map<String, String> parameters, boolean generationOne, boolean pushed) {

    public AuthorizationRequest {
        parameters = Map.copyOf(parameters);
    }

    /** A request of the partner API. */
    public static AuthorizationRequest generationOne(Map<String, String> parameters) {
        return new AuthorizationRequest(parameters, true, false);
    }

    /** A request of the standard endpoint. */
    public static AuthorizationRequest standard(Map<String, String> parameters) {
        return new AuthorizationRequest(parameters, false, false);
    }

    /** A request of the standard endpoint that the client itself pushed (RFC 9126). */
    static AuthorizationRequest pushed(Map<String, String> parameters) {
        return new AuthorizationRequest(parameters, false, true);
    }

    /**
     * A request that a first-party application takes its user through itself: it says no {@code
     * response_type}, or {@code code}.
     */
    public static AuthorizationRequest direct(Map<String, String> parameters) {
        var complete = new HashMap<>(parameters);
        complete.putIfAbsent("response_type", "code");
        return pushed(complete);
    }

    /** The value of a parameter; null where it was not sent. */
    public String get(String name) {
        return parameters.get(name);
    }
}
