package io.grantway.oauth.signin;

import java.time.Instant;
import java.util.UUID;

/**
 * A try to sign in, as the owner of the account may recognize it.
 *
 * @param userAgent what the browser called itself, or the name of the application that asked
 */
public record RecentSignIn(
        UUID id, Instant at, boolean succeeded, String userAgent, String ipAddress) {}
