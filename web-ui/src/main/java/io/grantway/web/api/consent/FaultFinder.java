package io.grantway.web.api.consent;

import io.grantway.consent.record.InvalidConsents;
import io.grantway.web.api.JsonBody;
import io.grantway.web.api.PlainText;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Reads what a request says and goes on after a fault, so that the answer names every one. Where a
 * value is faulty, what is returned is good for finding further faults and for nothing else.
 */
final class FaultFinder {

    /** One more than any array may hold: enough to tell that it is too long. */
    private static final int MOST_READ = 51;

    private final Set<String> faults = new LinkedHashSet<>();

    void add(String fault) {
        faults.add(fault);
    }

    void addAll(List<String> found) {
        faults.addAll(found);
    }

    /**
     * @throws InvalidConsents where there is any fault
     */
    void check() {
        if (!faults.isEmpty()) {
            throw new InvalidConsents(List.copyOf(faults));
        }
    }

    /** The object of a body; its faults come alone, as nothing else can be read. */
    static JsonObject object(String body) {
        return JsonBody.parse(body).json();
    }

    /** A text; null where it is absent, null or empty. */
    String text(JsonObject from, String name) {
        var value = from.get(name);
        if (!isAbsent(value) && !(value instanceof JsonString)) {
            add(name + " must be a string");
        }
        var text = choice(from, name);
        if (text != null && !PlainText.isFit(text)) {
            add(name + " is not well-formed text");
        }
        return text;
    }

    /** One of several words: a value of another type is none of them, and is told as it was. */
    String choice(JsonObject from, String name) {
        var value = from.get(name);
        if (isAbsent(value)) {
            return null;
        }
        var text = value instanceof JsonString string ? string.getString() : value.toString();
        return text.isEmpty() ? null : text;
    }

    /** An id; null where it is absent, which is a fault here. */
    UUID id(JsonObject from, String name) {
        var text = text(from, name);
        if (text == null) {
            add("Missing " + name);
            return null;
        }
        var id = Ids.parse(text);
        if (id.isEmpty() && from.get(name) instanceof JsonString) {
            add(name + " must be a UUID");
        }
        return id.orElse(null);
    }

    /** The {@code metadata} of an object; null where it has none. */
    Map<String, Object> metadata(JsonObject from, String place) {
        var value = from.get("metadata");
        if (isAbsent(value)) {
            return null;
        }
        if (!(value instanceof JsonObject object)) {
            add(place + "metadata must be an object");
            return null;
        }
        try {
            return PlainJson.of(object);
        } catch (PlainJson.Unfit e) {
            add(place + "metadata " + PlainJson.RULE);
            return null;
        }
    }

    /**
     * What is read of the first objects of an array, at most 51; null where it is absent.
     *
     * @param read is told the object and its place, such as {@code consents[0].}
     */
    <T> List<T> objects(JsonObject from, String name, BiFunction<JsonObject, String, T> read) {
        var value = from.get(name);
        if (isAbsent(value)) {
            return null;
        }
        if (!(value instanceof JsonArray array)) {
            add(name + " must be an array");
            return List.of();
        }
        var objects = new ArrayList<T>();
        for (int i = 0; i < Math.min(array.size(), MOST_READ); i++) {
            var place = name + "[" + i + "]";
            if (array.get(i) instanceof JsonObject object) {
                objects.add(read.apply(object, place + "."));
            } else {
                add(place + " must be an object");
            }
        }
        return objects;
    }

    /** A whole number of a query. */
    long number(String name, String value, long otherwise, long least, long most) {
        if (value == null || value.isEmpty()) {
            return otherwise;
        }
        try {
            var number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        add(name + " must be a whole number from " + least + " to " + most);
        return otherwise;
    }

    /** A yes or no of a query or header; null where it is absent. */
    Boolean flag(String name, String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
            add(name + " must be true or false");
        }
        return value.equalsIgnoreCase("true");
    }

    private static boolean isAbsent(JsonValue value) {
        return value == null || value == JsonValue.NULL;
    }
}
