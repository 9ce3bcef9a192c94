package io.grantway.web.api.inspector;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes out of a call what nobody may see: what is secret by its name, what looks like a key or a
 * token, and either of them wherever else it is repeated.
 */
final class Masks {

    private static final Pattern SECRET_NAME =
            Pattern.compile(
                    "(?i).*(secret|token|passw|pwd|verifier|assertion|authorization|cookie|otp|jwt"
                            + "|session|credential|signature|dpop|\\bpin\\b|request_uri|api.?key).*"
                            + "|(?i).*code");
    private static final Set<String> PLAIN_NAMES =
            Set.of(
                    "token_type_hint",
                    "code_challenge",
                    "code_challenge_method",
                    "redirect_uri",
                    "client_id",
                    "x-client-key",
                    "scope");
    private static final Pattern OPAQUE =
            Pattern.compile("sk_[A-Za-z0-9_-]+|[A-Za-z0-9_~+/=-]{24,}(\\.[A-Za-z0-9_~+/=-]*)*");
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int LEAST_REPEATED = 4;

    private final Set<String> secrets = new HashSet<>();

    static boolean isSecret(String name) {
        return !PLAIN_NAMES.contains(name) && SECRET_NAME.matcher(name).matches();
    }

    /** Notes a value that may be shown nowhere. */
    void secret(String value) {
        if (value.length() >= LEAST_REPEATED) {
            secrets.add(value);
        }
    }

    /** That something was there, and how long. */
    static String hidden(String value) {
        return "\u2022\u2022\u2022\u2022 (" + value.length() + " characters)";
    }

    /** The value of a header, parameter or field that is read. */
    String value(String name, String value) {
        if (isSecret(name)) {
            return hidden(value);
        }
        return PLAIN_NAMES.contains(name) ? plain(withoutQuery(value)) : text(value);
    }

    /** A JSON value as text, with what is secret in it masked. */
    String value(String name, JsonValue value) {
        if (value instanceof JsonString string) {
            return value(name, string.getString());
        }
        return isSecret(name) ? hidden(value.toString()) : text(masked(value).toString());
    }

    /** Free text, for example of an error. */
    String text(String text) {
        var shown = plain(text);
        return OPAQUE.matcher(shown)
                .replaceAll(
                        run ->
                                UUID_TEXT.matcher(run.group()).matches()
                                        ? run.group()
                                        : hidden(run.group()));
    }

    private String plain(String text) {
        var shown = text;
        for (var secret : secrets) {
            shown = shown.replace(secret, hidden(secret));
        }
        return shown;
    }

    private static String withoutQuery(String uri) {
        var query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query + 1) + hidden(uri.substring(query + 1));
    }

    private JsonValue masked(JsonValue value) {
        if (value instanceof JsonObject object) {
            var shown = Json.createObjectBuilder();
            object.forEach(
                    (name, member) -> {
                        if (isSecret(name)) {
                            shown.add(text(name), hidden(member.toString()));
                        } else {
                            shown.add(text(name), masked(member));
                        }
                    });
            return shown.build();
        }
        if (value instanceof JsonArray array) {
            var shown = Json.createArrayBuilder();
            array.forEach(member -> shown.add(masked(member)));
            return shown.build();
        }
        return value;
    }
}
