package io.grantway.web.api.consent;

import io.grantway.web.api.PlainText;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON that has one canonical form and keeps its meaning in it (RFC 8785, RFC 7493 §2): well-formed
 * texts, numbers that a double holds, no nulls but as absent members, not nested deeply.
 */
final class PlainJson {

    static final String RULE =
            "may hold well-formed texts, numbers up to 2^53, booleans, and lists and objects of"
                    + " them, nested up to 5 levels";

    private static final int MOST_LEVELS = 5;
    private static final BigDecimal MOST = BigDecimal.valueOf(1L << 53);

    private PlainJson() {}

    /** The value does not follow the rule. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        Unfit() {
            super(RULE, null, false, false);
        }
    }

    static Map<String, Object> of(JsonObject object) throws Unfit {
        return map(object, 1);
    }

    private static Map<String, Object> map(JsonObject object, int level) throws Unfit {
        require(level <= MOST_LEVELS);
        var map = new TreeMap<String, Object>();
        for (var member : object.entrySet()) {
            require(PlainText.isFit(member.getKey()));
            if (member.getValue() != JsonValue.NULL) {
                map.put(member.getKey(), value(member.getValue(), level));
            }
        }
        return map;
    }

    private static Object value(JsonValue value, int level) throws Unfit {
        if (value instanceof JsonString string) {
            require(PlainText.isFit(string.getString()));
            return string.getString();
        }
        if (value instanceof JsonNumber number) {
            return number(number.bigDecimalValue());
        }
        if (value instanceof JsonObject object) {
            return map(object, level + 1);
        }
        if (value instanceof JsonArray array) {
            require(level < MOST_LEVELS);
            var list = new Object[array.size()];
            for (int i = 0; i < list.length; i++) {
                list[i] = value(array.get(i), level + 1);
            }
            return List.of(list);
        }
        require(value == JsonValue.TRUE || value == JsonValue.FALSE);
        return value == JsonValue.TRUE;
    }

    private static Number number(BigDecimal number) throws Unfit {
        require(number.precision() <= 40 && Math.abs((long) number.scale()) <= 400);
        require(number.abs().compareTo(MOST) <= 0);
        return number.stripTrailingZeros().scale() <= 0
                ? (Number) number.longValueExact()
                : (Number) number.doubleValue();
    }

    private static void require(boolean holds) throws Unfit {
        if (!holds) {
            throw new Unfit();
        }
    }
}
