package io.grantway.oauth.account;

import java.time.Instant;
import java.util.UUID;

/** A browser that is not asked for the second factor, as its user may recognize it. */
public record RememberedBrowser(UUID id, String userAgent, Instant createdAt, Instant expiresAt) {}
