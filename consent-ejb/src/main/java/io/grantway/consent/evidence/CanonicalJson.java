package io.grantway.consent.evidence;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.text.ParseException;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON in the one form that can be hashed and signed (RFC 8785). */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** The canonical text of an object of strings, numbers, booleans, lists and such objects. */
    public static String of(Map<String, ?> object) {
        try {
            return new JsonCanonicalizer(JSONObjectUtils.toJSONString(object)).getEncodedString();
        } catch (IOException e) {
            throw new IllegalArgumentException("Not an object of JSON", e);
        }
    }

    /**
     * @throws IllegalArgumentException where the text is not a JSON object
     */
    public static Map<String, Object> parse(String json) {
        try {
            return JSONObjectUtils.parse(json);
        } catch (ParseException e) {
            throw new IllegalArgumentException("Not an object of JSON", e);
        }
    }
}
