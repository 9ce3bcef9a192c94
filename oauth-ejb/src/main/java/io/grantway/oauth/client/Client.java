package io.grantway.oauth.client;

import io.grantway.consent.permission.Permission;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/**
 * The application behind a living client key.
 *
 * @param clientKey public; the OAuth {@code client_id}
 * @param authenticated whether the request proved to hold the secret key
 * @param approved the permissions that the application may ask for
 * @param required those that a user can't leave out
 */
public record Client(
        String clientKey,
        boolean authenticated,
        UUID applicationId,
        UUID partnerId,
        String name,
        Environment environment,
        ApplicationType type,
        Set<Permission> approved,
        Set<Permission> required,
        Duration accessTokenLifetime,
        Duration refreshTokenLifetime) {}
