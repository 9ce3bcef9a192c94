package io.grantway.oauth.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A living sign-in of a browser, as its user may recognize it.
 *
 * @param lastSeenAt to some minutes
 */
public record OpenSignIn(
        UUID id, String userAgent, String ipAddress, Instant startedAt, Instant lastSeenAt) {}
