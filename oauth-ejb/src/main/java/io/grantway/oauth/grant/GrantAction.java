package io.grantway.oauth.grant;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an authorization request does with a grant (Grant Management for OAuth 2.0, §5.2). */
public enum GrantAction {
    /** A grant of its own, under a new name; the one before ends. */
    CREATE,
    /** Adds to the grant. */
    MERGE,
    /** Leaves in the grant only what is granted now. */
    REPLACE;

    /** The value on the wire. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<GrantAction> of(String text) {
        return Arrays.stream(values()).filter(action -> action.text().equals(text)).findFirst();
    }
}
