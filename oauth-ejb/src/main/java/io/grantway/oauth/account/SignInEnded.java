package io.grantway.oauth.account;

import java.util.UUID;

/** A sign-in came to its end before its time: by the user, or by a new password. */
public record SignInEnded(UUID userId, UUID signInId) {}
