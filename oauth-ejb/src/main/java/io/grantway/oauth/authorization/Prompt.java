package io.grantway.oauth.authorization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the user is to be shown, whatever is known (OpenID Connect Core §3.1.2.1). */
public enum Prompt {
    /** No page at all: an error where one is needed. */
    NONE,
    /** The password, even where the browser is signed in. */
    LOGIN,
    /** The consent page, even where nothing new is asked for. */
    CONSENT,
    /** The choice between accounts, even where the browser is signed in. */
    SELECT_ACCOUNT;

    /** The value on the wire. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Prompt> of(String value) {
        return Arrays.stream(values()).filter(prompt -> prompt.value().equals(value)).findFirst();
    }
}
