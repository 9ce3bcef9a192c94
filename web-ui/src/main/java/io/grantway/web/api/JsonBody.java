package io.grantway.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A JSON object from outside; what does not fit is a {@link BadBody} that names the field. */
public class JsonBody {

    /** A member that comes twice is refused: two readers could take either (RFC 8259 §4). */
    private static final JsonReaderFactory STRICT =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private final JsonObject object;

    private JsonBody(JsonObject object) {
        this.object = object;
    }

    /** Parses a request body; an empty body is an empty object. */
    public static JsonBody parse(String body) {
        if (body == null || body.isBlank()) {
            return new JsonBody(JsonValue.EMPTY_JSON_OBJECT);
        }
        try (var reader = STRICT.createReader(new StringReader(body));
                var parser = Json.createParser(new StringReader(body))) {
            var object = reader.readObject();
            parser.next();
            parser.skipObject();
            if (parser.hasNext()) {
                throw new BadBody("The body has more than one JSON value");
            }
            return new JsonBody(object);
        } catch (BadBody fault) {
            throw fault;
        } catch (RuntimeException e) {
            // The parser throws as many types as there are faults, a plain one for deep nesting
            throw new BadBody("The body is not a JSON object");
        }
    }

    /** What was sent, for a reader that goes on after a fault. */
    public JsonObject json() {
        return object;
    }

    /** The text of a field; null where it is absent, null or empty. */
    public String text(String field) {
        var value = object.get(field);
        if (isAbsent(value)) {
            return null;
        }
        if (value instanceof JsonString string) {
            if (!PlainText.isFit(string.getString())) {
                throw new BadBody(field + " is not well-formed text");
            }
            return string.getString().isEmpty() ? null : string.getString();
        }
        throw new BadBody(field + " must be a string");
    }

    /** The text of a field that has to be there, at most so many characters long. */
    public String requiredText(String field, int mostCharacters) {
        var text = text(field);
        if (text == null) {
            throw new BadBody("Missing required field: " + field);
        }
        if (text.length() > mostCharacters) {
            throw new BadBody(field + " must be at most " + mostCharacters + " characters");
        }
        return text;
    }

    /** The number of a field, given as a JSON number or as a string; it has to be there. */
    public BigDecimal requiredNumber(String field) {
        var value = object.get(field);
        if (isAbsent(value)) {
            throw new BadBody("Missing required field: " + field);
        }
        try {
            var text = value instanceof JsonString string ? string.getString() : value.toString();
            if (text.length() <= 30) {
                return new BigDecimal(text);
            }
        } catch (NumberFormatException e) {
            // answered below
        }
        throw new BadBody(field + " must be a number");
    }

    /** Whether the field is there and not null. */
    public boolean has(String field) {
        return !isAbsent(object.get(field));
    }

    /** The truth of a field, given as a JSON boolean; false where it is absent. */
    public boolean flag(String field) {
        var value = object.get(field);
        if (isAbsent(value) || value == JsonValue.FALSE) {
            return false;
        }
        if (value == JsonValue.TRUE) {
            return true;
        }
        throw new BadBody(field + " must be true or false");
    }

    /** The object of a field; null where it is absent. */
    public JsonBody object(String field) {
        var value = object.get(field);
        if (isAbsent(value)) {
            return null;
        }
        if (value instanceof JsonObject nested) {
            return new JsonBody(nested);
        }
        throw new BadBody(field + " must be an object");
    }

    /** The strings of an array that has to be there. */
    public List<String> requiredTexts(String field) {
        if (!(object.get(field) instanceof JsonArray array)) {
            throw new BadBody(field + " must be an array of strings");
        }
        var texts = new ArrayList<String>();
        for (var value : array) {
            if (!(value instanceof JsonString string)) {
                throw new BadBody(field + " must be an array of strings");
            }
            texts.add(string.getString());
        }
        return texts;
    }

    private static boolean isAbsent(JsonValue value) {
        return value == null || value == JsonValue.NULL;
    }
}
