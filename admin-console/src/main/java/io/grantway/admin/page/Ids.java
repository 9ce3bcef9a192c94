package io.grantway.admin.page;

import java.util.UUID;

/** Ids as addresses of pages and filters have them. */
public final class Ids {

    private Ids() {}

    /** Null for what is no id. */
    public static UUID orNull(String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
