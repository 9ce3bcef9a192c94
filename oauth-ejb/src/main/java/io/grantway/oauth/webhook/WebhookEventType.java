package io.grantway.oauth.webhook;

/** What a partner is told of. */
public enum WebhookEventType {
    CONSENT_GRANTED("consent.granted", false),
    /** A consent that was granted holds no more. */
    CONSENT_REVOKED("consent.revoked", true),
    USER_ERASED("user.erased", true),
    /** How long the partner's audit chain was, and what its newest entry hashed to. */
    AUDIT_CHECKPOINT("audit.checkpoint", false),
    /** Sent on demand, to try an endpoint. */
    WEBHOOK_TEST("webhook.test", false);

    private final String wireName;
    private final boolean acknowledged;

    WebhookEventType(String wireName, boolean acknowledged) {
        this.wireName = wireName;
        this.acknowledged = acknowledged;
    }

    /** The {@code type} on the wire, for example {@code consent.revoked}. */
    public String wireName() {
        return wireName;
    }

    /** Whether the partner has to say, within its deadline, that it acted on the event. */
    boolean isToBeAcknowledged() {
        return acknowledged;
    }
}
