package io.grantway.oauth.webhook;

/** Which events a list shows. */
public enum WebhookFilter {
    PENDING,
    DELIVERED,
    DEAD,
    /** Those that the partner should have acknowledged by now, whatever their state. */
    OVERDUE
}
