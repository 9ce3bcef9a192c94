package io.grantway.oauth.clientregistration;

import java.time.Instant;

/**
 * How an application came about that registered itself.
 *
 * @param tokenName of the initial access token
 * @param tokenCreatedBy who issued that
 * @param deletedAt when it deregistered itself; null where it did not
 */
public record RegistrationOrigin(
        String clientKey,
        Instant registeredAt,
        String tokenName,
        String tokenCreatedBy,
        Instant deletedAt) {}
