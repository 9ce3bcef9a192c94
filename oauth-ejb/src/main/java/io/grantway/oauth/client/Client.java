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
 * @param authenticated whether the request proved to hold the secret or private key
 * @param provenKey the thumbprint of the key that it proved to hold for its tokens (RFC 9449); null
 *     where it did not
 * @param approved the permissions that the application may ask for
 * @param required those that a user can't leave out
 * @param grants how it may get tokens
 */
public record Client(
        String clientKey,
        boolean authenticated,
        String provenKey,
        UUID applicationId,
        UUID partnerId,
        String name,
        Environment environment,
        ApplicationType type,
        Set<Permission> approved,
        Set<Permission> required,
        Set<GrantType> grants,
        Duration accessTokenLifetime,
        Duration refreshTokenLifetime,
        ClientSecurity security) {

    /** The same, in a request that proved to hold a key for its tokens. */
    public Client holding(String jkt) {
        return new Client(
                clientKey,
                authenticated,
                jkt,
                applicationId,
                partnerId,
                name,
                environment,
                type,
                approved,
                required,
                grants,
                accessTokenLifetime,
                refreshTokenLifetime,
                security);
    }

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
