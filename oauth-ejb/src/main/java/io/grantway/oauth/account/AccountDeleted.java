package io.grantway.oauth.account;

import java.util.UUID;

/**
 * Fired in the transaction that deletes an account. Who keeps anything of the user deletes it in
 * the same transaction.
 */
public record AccountDeleted(UUID userId) {}
