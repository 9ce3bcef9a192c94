package io.grantway.oauth.webhook;

/** How far the delivery of an event is. */
public enum WebhookState {
    /** Waits for its first or next attempt. */
    PENDING,
    /** The endpoint answered with a 2xx status, or the partner acknowledged the event. */
    DELIVERED,
    /** All attempts failed; a dead letter until someone retries it. */
    DEAD
}
