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
 * @param grants how it may get tokens
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
        Set<GrantType> grants,
        Duration accessTokenLifetime,
        Duration refreshTokenLifetime) {

    /**
     * @throws OAuthException unauthorized_client where the application may not use it
     */
    public void require(GrantType grant) {
        if (!grants.contains(grant)) {
            throw GrantType.notAllowed(grant);
        }
    }

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
