package io.grantway.oauth.keypair;

import java.time.Instant;

/** What the page of a link shows before it is opened. */
public record HandOver(
        String clientKey, String applicationName, String partnerName, Instant expiresAt) {}
