package io.grantway.oauth;

import java.util.Locale;

/** A search by the beginning of a text, as a pattern with the escape character {@code !}. */
public final class Prefix {

    private Prefix() {}

    /** In lower case; null and blank find everything. */
    public static String pattern(String beginning) {
        var text = beginning == null ? "" : beginning.strip().toLowerCase(Locale.ROOT);
        return text.replaceAll("[!%_]", "!$0") + "%";
    }
}
