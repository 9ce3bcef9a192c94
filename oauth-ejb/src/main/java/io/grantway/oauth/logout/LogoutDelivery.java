package io.grantway.oauth.logout;

import java.time.Instant;
import java.util.UUID;

/**
 * One attempt to tell an application, claimed by the caller.
 *
 * @param logoutToken made for this attempt
 * @param attempts how many there were, with this one
 * @param claimedUntil when the notice is due again unless the outcome is told before
 */
public record LogoutDelivery(
        UUID noticeId,
        UUID applicationId,
        String uri,
        String logoutToken,
        int attempts,
        Instant claimedUntil) {}
