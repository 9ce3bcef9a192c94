package io.grantway.oauth.personal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A row of what is held on a user, as it goes into an export: without secrets. */
interface Row {

    UUID id();

    Map<String, Object> json();

    /** An object of JSON. */
    static Map<String, Object> object(Object... namesAndValues) {
        var json = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                json.put((String) namesAndValues[i], namesAndValues[i + 1].toString());
            }
        }
        return json;
    }
}
