package io.grantway.web.api;

/** A request body that can't be understood; the message says what to change. */
public class BadBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadBody(String message) {
        super(message, null, false, false);
    }
}
