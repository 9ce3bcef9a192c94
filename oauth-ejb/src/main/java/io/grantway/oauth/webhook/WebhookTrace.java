package io.grantway.oauth.webhook;

import java.util.UUID;

/** An event about a user that is to be erased. */
record WebhookTrace(UUID id, long sequenceNumber, String payload) {}
