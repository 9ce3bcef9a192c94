package io.grantway.web.jwks;

/** The keys of an application are not to be had; the message says why. */
public class KeysNotFetched extends Exception {

    private static final long serialVersionUID = 1L;

    KeysNotFetched(String message) {
        super(message, null, false, false);
    }
}
