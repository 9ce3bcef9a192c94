package io.grantway.oauth.passkey;

import io.grantway.oauth.InvalidInput;
import java.util.regex.Pattern;

/** What a user calls a passkey: 1 to 60 characters on one line. */
public record PasskeyName(String value) {

    private static final Pattern NAME = Pattern.compile("\\P{Cntrl}{1,60}");

    /**
     * @throws InvalidInput where it is none
     */
    public PasskeyName {
        if (!isOne(value)) {
            throw new InvalidInput("name", "A passkey needs a name of 1 to 60 characters");
        }
        value = value.strip();
    }

    public static boolean isOne(String text) {
        return text != null && NAME.matcher(text.strip()).matches();
    }
}
