package io.grantway.web.webhooks;

/** Nothing is sent to this URL; the message says why, in terms of a field {@code url}. */
public class DestinationRefused extends Exception {

    private static final long serialVersionUID = 1L;

    DestinationRefused(String message) {
        super(message, null, false, false);
    }
}
