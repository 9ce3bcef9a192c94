package io.grantway.web.api.inspector;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the API document says of one value. */
record Documented(Map<String, Object> schema, String type, boolean required) {

    private static final int MOST_CHECKED = 2_000;

    static Documented of(ApiDocument document, Object node, boolean required) {
        var schema = document.resolve(node);
        return new Documented(schema, String.valueOf(schema.getOrDefault("type", "")), required);
    }

    /** For example {@code needed: one of "granted", "denied"}. */
    String words() {
        return (required ? "needed" : "optional") + rule().map(words -> ": " + words).orElse("");
    }

    private Optional<String> rule() {
        if (schema.containsKey("const")) {
            return Optional.of("\"" + schema.get("const") + "\"");
        }
        if (schema.get("enum") instanceof List<?> choices) {
            return Optional.of(
                    choices.stream()
                            .map(choice -> "\"" + choice + "\"")
                            .collect(Collectors.joining(", ", "one of ", "")));
        }
        if (schema.get("pattern") instanceof String pattern) {
            return Optional.of("of the form " + pattern);
        }
        if (schema.get("format") instanceof String format) {
            return Optional.of("a " + format);
        }
        return type.isEmpty() ? Optional.empty() : Optional.of("a " + type);
    }

    /** Whether a text keeps the rules that can be told from it alone. */
    boolean allows(String value) {
        if (schema.containsKey("const")) {
            return String.valueOf(schema.get("const")).equals(value);
        }
        if (schema.get("enum") instanceof List<?> choices) {
            return choices.stream().map(String::valueOf).anyMatch(value::equals);
        }
        if (schema.get("maxLength") instanceof Integer most && value.length() > most) {
            return false;
        }
        return !(schema.get("pattern") instanceof String pattern)
                || value.length() <= MOST_CHECKED && Pattern.compile(pattern).matcher(value).find();
    }
}
