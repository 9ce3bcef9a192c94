package io.grantway.oauth.webhook;

/**
 * An endpoint that was registered or got another URL.
 *
 * @param secret of a new endpoint, shown this once; null where the endpoint was there before
 */
public record WebhookRegistration(WebhookEndpointInfo endpoint, String secret) {}
