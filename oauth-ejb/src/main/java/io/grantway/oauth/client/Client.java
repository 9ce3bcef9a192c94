package io.grantway.oauth.client;

import io.grantway.consent.permission.Permission;
import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
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
        Duration refreshTokenLifetime) {

    /**
     * For what only the holder of the secret may do.
     *
     * @throws OAuthException invalid_client where the request did not prove to be it
     */
    public void requireAuthenticated() {
        if (!authenticated) {
            throw new OAuthException(
                    OAuthError.INVALID_CLIENT, "This needs the secret key of the client");
        }
    }
}
