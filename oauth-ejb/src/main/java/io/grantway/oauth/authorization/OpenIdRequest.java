package io.grantway.oauth.authorization;

import static io.grantway.oauth.OAuthException.invalidRequest;

import io.grantway.oauth.openid.IdentityScope;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a request says of the sign-in beside what it wants to do (OpenID Connect Core §3.1.2.1).
 * Hints that are too long or malformed are passed over, as hints may be.
 *
 * @param scopes empty where the request is one of plain OAuth
 * @param nonce null where there is none
 * @param prompt empty, {@code none}, or a set of the others
 * @param maxAge seconds since the user signed in; null where it does not matter
 * @param acrValues the classes of sign-in that are wanted, the most wanted first
 * @param loginHint the address that the user may sign in with; null where there is none
 * @param uiLocales languages that the user reads, the best first (RFC 5646 §2.1)
 */
public record OpenIdRequest(
        Set<IdentityScope> scopes,
        String nonce,
        Set<Prompt> prompt,
        Long maxAge,
        List<String> acrValues,
        String loginHint,
        List<String> uiLocales) {

    private static final String NONCE = "nonce";
    private static final String PROMPT = "prompt";
    private static final String MAX_AGE = "max_age";
    private static final String ACR_VALUES = "acr_values";
    private static final String LOGIN_HINT = "login_hint";
    private static final String UI_LOCALES = "ui_locales";
    private static final int MAX_NONCE = 512;
    private static final int MAX_HINT = 254;

    public OpenIdRequest {
        scopes = scopes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(scopes));
        prompt = prompt.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(prompt));
        acrValues = List.copyOf(acrValues);
        uiLocales = List.copyOf(uiLocales);
    }

    /**
     * Reads parameters by their names on the wire.
     *
     * @throws io.grantway.oauth.OAuthException invalid_request where one that matters is malformed
     */
    static OpenIdRequest of(Set<IdentityScope> scopes, UnaryOperator<String> parameters) {
        return new OpenIdRequest(
                scopes,
                nonce(parameters.apply(NONCE)),
                prompt(parameters.apply(PROMPT)),
                maxAge(parameters.apply(MAX_AGE)),
                words(parameters.apply(ACR_VALUES)),
                hint(parameters.apply(LOGIN_HINT)),
                words(parameters.apply(UI_LOCALES)));
    }

    /** The parameters that {@link #of} makes this of again. */
    Map<String, String> parameters() {
        var parameters = new HashMap<String, String>();
        put(parameters, PROMPT, prompt.stream().map(Prompt::value).toList());
        put(parameters, ACR_VALUES, acrValues);
        put(parameters, UI_LOCALES, uiLocales);
        put(parameters, NONCE, nonce == null ? List.of() : List.of(nonce));
        put(parameters, MAX_AGE, maxAge == null ? List.of() : List.of(maxAge.toString()));
        put(parameters, LOGIN_HINT, loginHint == null ? List.of() : List.of(loginHint));
        return parameters;
    }

    /** Whether the application wants to know who the user is. */
    public boolean isOpenId() {
        return !scopes.isEmpty();
    }

    public boolean asks(Prompt wanted) {
        return prompt.contains(wanted);
    }

    /** The same, with a prompt more. */
    OpenIdRequest asking(Prompt more) {
        var prompts = EnumSet.of(more);
        prompts.addAll(prompt);
        return new OpenIdRequest(scopes, nonce, prompts, maxAge, acrValues, loginHint, uiLocales);
    }

    private static void put(Map<String, String> parameters, String name, Collection<String> words) {
        if (!words.isEmpty()) {
            parameters.put(name, String.join(" ", words));
        }
    }

    private static String nonce(String value) {
        if (value != null && value.length() > MAX_NONCE) {
            throw invalidRequest("nonce must be at most " + MAX_NONCE + " characters");
        }
        return value;
    }

    private static Set<Prompt> prompt(String value) {
        var prompts =
                words(value, Integer.MAX_VALUE).stream()
                        .map(
                                word ->
                                        Prompt.of(word)
                                                .orElseThrow(
                                                        () ->
                                                                invalidRequest(
                                                                        "prompt has a value that is"
                                                                                + " not supported")))
                        .collect(Collectors.toSet());
        if (prompts.contains(Prompt.NONE) && prompts.size() > 1) {
            throw invalidRequest("prompt=none can't be combined with another prompt");
        }
        return prompts;
    }

    private static Long maxAge(String value) {
        if (value == null) {
            return null;
        }
        if (!value.matches("[0-9]{1,9}")) {
            throw invalidRequest("max_age must be a number of seconds");
        }
        return Long.valueOf(value);
    }

    private static String hint(String value) {
        return value == null || value.length() > MAX_HINT ? null : value;
    }

    private static List<String> words(String value) {
        return words(value, MAX_HINT);
    }

    private static List<String> words(String value, int longest) {
        return value == null || value.isBlank() || value.length() > longest
                ? List.of()
                : Arrays.asList(value.trim().split(" +"));
    }
}
