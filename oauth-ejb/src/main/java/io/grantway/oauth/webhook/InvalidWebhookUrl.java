package io.grantway.oauth.webhook;

/** A URL that can't receive webhooks; the message says what to change. */
public class InvalidWebhookUrl extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidWebhookUrl(String message) {
        super(message, null, false, false);
    }
}
