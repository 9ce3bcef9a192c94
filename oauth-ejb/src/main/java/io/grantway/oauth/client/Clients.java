package io.grantway.oauth.client;

import io.grantway.consent.permission.Permission;
import io.grantway.oauth.DirectReads;
import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.client.ClientSecrets.Match;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Who calls: applications by their client key, and the proof of the secret key. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Clients {

    private static final int MAX_KEY_LENGTH = 100;

    @Inject DirectReads reads;
    @Inject ClientSecrets secrets;
    @Inject KeyUses uses;
    @Inject OAuthSettings settings;
    @Inject Clock clock;

    /**
     * The application of a client key, not authenticated.
     *
     * @throws InvalidClientKey where the key is missing, unknown, expired or revoked
     */
    public Client identify(String clientKey) {
        return toClient(row(clientKey), false);
    }

    /**
     * The application that a request names, authenticated where the request has a secret key.
     *
     * @throws InvalidClientKey where the key is missing, unknown, expired or revoked
     * @throws OAuthException invalid_client where the secret key is not that of the client key
     */
    public Client resolve(ClientCredentials credentials) {
        var row = row(credentials.clientKey());
        if (credentials.secretKey() != null) {
            requireProof(credentials, row.secret());
        }
        return toClient(row, credentials.secretKey() != null);
    }

    /**
     * The application that calls where tokens are given out: {@link #resolve}, by the method that
     * it is held to.
     *
     * @throws InvalidClientKey where the key is missing, unknown, expired or revoked
     * @throws OAuthException invalid_client where the secret key is wrong or the method another
     */
    public Client authenticate(ClientCredentials credentials) {
        var client = resolve(credentials);
        client.security().authMethod().require(credentials.method());
        return client;
    }

    /**
     * The application of a client key, for a caller that has checked its signature.
     *
     * @throws InvalidClientKey where the key is missing, unknown, expired or revoked
     * @throws OAuthException invalid_client where the application is held to another method
     */
    public Client proven(String clientKey) {
        var client = toClient(row(clientKey), true);
        client.security().authMethod().require(AuthMethod.PRIVATE_KEY_JWT);
        return client;
    }

    /**
     * Makes sure that a caller holds the secret key of which the stored part was read beside other
     * things, and notes that it was used.
     *
     * @throws OAuthException invalid_client where it does not
     */
    public void requireProof(ClientCredentials credentials, StoredSecret stored) {
        if (credentials.secretKey() == null) {
            throw new OAuthException(
                    OAuthError.INVALID_CLIENT, "This needs the secret key of the client");
        }
        var now = clock.instant();
        var match = secrets.match(credentials.secretKey(), stored, now);
        if (match == Match.NONE) {
            throw new OAuthException(
                    OAuthError.INVALID_CLIENT, "The secret key does not match the client key");
        }
        uses.note(credentials.clientKey(), match == Match.PREVIOUS, credentials.from(), now);
    }

    /** Whether this client key was ever given out, living or not. */
    public boolean isKnown(String clientKey) {
        return reads.read(session -> new ClientRepository_(session).count(clientKey)) > 0;
    }

    /** What users are shown of the application. */
    public ApplicationProfile profile(UUID applicationId) {
        return reads.read(session -> new ClientRepository_(session).profile(applicationId))
                .orElseThrow(InvalidClientKey::unknown);
    }

    /** The name of a partner. */
    public Optional<String> partnerName(UUID partnerId) {
        return reads.read(session -> new ClientRepository_(session).partnerName(partnerId));
    }

    private ClientRow row(String clientKey) {
        if (clientKey == null || clientKey.isBlank()) {
            throw InvalidClientKey.missing();
        }
        if (clientKey.length() > MAX_KEY_LENGTH) {
            throw InvalidClientKey.unknown();
        }
        var now = clock.instant();
        return reads.read(session -> new ClientRepository_(session).living(clientKey, now))
                .orElseThrow(InvalidClientKey::unknown);
    }

    private Client toClient(ClientRow row, boolean authenticated) {
        return new Client(
                row.clientKey(),
                authenticated,
                null,
                row.applicationId(),
                row.partnerId(),
                row.name(),
                row.environment(),
                row.type(),
                Permission.parse(row.approvedPermissions()),
                Permission.parse(row.requiredPermissions()),
                GrantType.parse(row.grants()),
                lifetime(row.accessTokenSeconds(), settings.accessTokenLifetime()),
                lifetime(row.refreshTokenSeconds(), settings.refreshTokenLifetime()),
                row.security());
    }

    private static Duration lifetime(Integer seconds, Duration most) {
        return seconds == null || seconds > most.toSeconds() ? most : Duration.ofSeconds(seconds);
    }
}
