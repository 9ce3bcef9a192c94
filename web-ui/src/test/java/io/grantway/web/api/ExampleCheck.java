package io.grantway.web.api;

import static io.grantway.web.api.OpenApiDocument.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares example values with their schemas: the part of JSON Schema that the document uses, with
 * objects closed, so that an example can't show a field that the schema does not know.
 */
final class ExampleCheck {

    private final OpenApiDocument document;

    ExampleCheck(OpenApiDocument document) {
        this.document = document;
    }

    /** What does not fit; empty where all does. */
    List<String> faults(String place, Object schemaNode, Object value) {
        var schema = document.resolve(schemaNode);
        var faults = new ArrayList<String>();
        if (schema.get("oneOf") instanceof List<?> choices) {
            if (choices.stream().noneMatch(one -> faults(place, one, value).isEmpty())) {
                faults.add(place + " fits no choice");
            }
            return faults;
        }
        if (schema.get("allOf") instanceof List<?> parts) {
            parts.forEach(part -> faults.addAll(faults(place, part, value)));
        }
        check(faults, place, "type", !schema.containsKey("type") || hasType(schema, value));
        check(
                faults,
                place,
                "const",
                !schema.containsKey("const") || schema.get("const").equals(value));
        check(
                faults,
                place,
                "enum",
                !(schema.get("enum") instanceof Collection<?> values) || values.contains(value));
        if (value instanceof String text) {
            check(
                    faults,
                    place,
                    "pattern",
                    !(schema.get("pattern") instanceof String pattern) || text.matches(pattern));
            check(
                    faults,
                    place,
                    "length",
                    !(schema.get("maxLength") instanceof Integer most) || text.length() <= most);
        }
        if (value instanceof Map<?, ?>) {
            faults.addAll(fieldFaults(place, schema, map(value)));
        }
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                faults.addAll(faults(place + "/" + i, schema.get("items"), list.get(i)));
            }
        }
        return faults;
    }

    private List<String> fieldFaults(
            String place, Map<String, Object> schema, Map<String, Object> value) {
        var faults = new ArrayList<String>();
        var properties = map(schema.get("properties"));
        if (schema.get("required") instanceof List<?> required) {
            required.forEach(
                    field -> check(faults, place, "no " + field, value.containsKey(field)));
        }
        value.forEach(
                (field, child) -> {
                    if (properties.containsKey(field)) {
                        faults.addAll(faults(place + "/" + field, properties.get(field), child));
                    } else {
                        faults.add(place + ": unknown field " + field);
                    }
                });
        return faults;
    }

    private static boolean hasType(Map<String, Object> schema, Object value) {
        var types =
                schema.get("type") instanceof Collection<?> several
                        ? several
                        : Set.of(schema.get("type"));
        return types.stream().anyMatch(type -> isOf((String) type, value));
    }

    private static boolean isOf(String type, Object value) {
        return switch (type) {
            case "null" -> value == null;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "integer" -> value instanceof Integer;
            case "number" -> value instanceof Number;
            case "array" -> value instanceof List;
            case "object" -> value instanceof Map;
            default -> false;
        };
    }

    private static void check(List<String> faults, String place, String rule, boolean holds) {
        if (!holds) {
            faults.add(place + ": " + rule);
        }
    }
}
