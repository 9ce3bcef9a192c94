package io.grantway.oauth.account;

import java.util.UUID;

/** Fired in the transaction in which who is signed in changes the password. */
public record PasswordChanged(UUID userId) {}
