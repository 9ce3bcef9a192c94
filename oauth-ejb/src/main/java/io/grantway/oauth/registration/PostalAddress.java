package io.grantway.oauth.registration;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.grantway.oauth.InputCheck;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where mail reaches a user.
 *
 * @param line2 null where one line is enough
 * @param state null outside of the United States
 */
public record PostalAddress(String line1, String line2, String city, String zip, String state) {

    private static final int MOST_LINE = 200;
    private static final int MOST_CITY = 100;
    private static final int MOST_ZIP = 20;
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

    /**
     * @throws io.grantway.oauth.InvalidInput naming every fault
     */
    public PostalAddress {
        var check = new InputCheck();
        line1 = check.text("addressLine1", line1, MOST_LINE);
        line2 =
                line2 == null || line2.isBlank()
                        ? null
                        : check.text("addressLine2", line2, MOST_LINE);
        city = check.text("city", city, MOST_CITY);
        zip = check.text("zip", zip, MOST_ZIP);
        if (state != null && !STATE.matcher(state).matches()) {
            check.fault("usState", "must be the two letters of a state, such as CA");
        }
        check.done();
    }

    String json() {
        var json = new TreeMap<String, Object>();
        json.put("addressLine1", line1);
        json.put("addressLine2", line2);
        json.put("city", city);
        json.put("zip", zip);
        json.put("usState", state);
        json.values().removeIf(value -> value == null);
        return JSONObjectUtils.toJSONString(json);
    }
}
