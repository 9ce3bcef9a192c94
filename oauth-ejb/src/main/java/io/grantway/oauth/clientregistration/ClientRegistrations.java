package io.grantway.oauth.clientregistration;

import io.grantway.consent.audit.Actor;
import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.OpaqueTokens;
import io.grantway.oauth.OpaqueTokens.Token;
import io.grantway.oauth.Secrets.Purpose;
import io.grantway.oauth.client.ClientRegistry;
import io.grantway.oauth.client.Environment;
import io.grantway.oauth.journal.Deed;
import io.grantway.oauth.journal.Doer;
import io.grantway.oauth.journal.Journal;
import io.grantway.oauth.keypair.RegistrationKeys;
import io.grantway.oauth.onboarding.ClientSecuritySettings;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Clients that register themselves, and look after their registration (RFC 7591, RFC 7592): in the
 * sandbox alone, and by nothing that an account manager did not hand out.
 */
@Stateless
public class ClientRegistrations {

    @Inject InitialAccessTokens initialTokens;
    @Inject InitialAccessTokenRepository initialTokenRepository;
    @Inject RegisteredClientRepository registered;
    @Inject ClientRegistry registry;
    @Inject RegistrationKeys keys;
    @Inject MetadataCheck check;
    @Inject RegisteredMetadata metadata;
    @Inject RequestedRedirectUris redirectUris;
    @Inject OpaqueTokens tokens;
    @Inject Journal journal;
    @Inject Clock clock;

    /**
     * Adds an application with a key pair.
     *
     * @param initialToken the initial access token, of which it takes one use
     * @param source the network address of the request
     * @throws OAuthException invalid_token, invalid_redirect_uri, invalid_client_metadata or one
     *     about the software statement; then the token keeps its use
     */
    public ClientInformation register(String initialToken, ClientMetadata given, String source) {
        var now = clock.instant();
        var initial = initialTokens.use(initialToken, now);
        var checked = check.checked(given, initial.permissions(), ClientSecuritySettings.DEFAULT);
        var id =
                registry.addApplication(
                        initial.partnerId(),
                        checked.name(),
                        Environment.SANDBOX,
                        checked.type(),
                        checked.permissions(),
                        Set.of());
        var doer = new Doer(Actor.partner(id), source);
        var key = keys.issue(doer, id);
        metadata.replace(id, checked);
        redirectUris.replace(doer, id, checked.redirectUris());
        var token = tokens.issue(Purpose.REGISTRATION_ACCESS_TOKEN, id);
        registered.insert(new RegisteredClient(token, key.clientKey(), initial.id(), now));
        journal.write(
                doer,
                Deed.of("initial-access-token.used")
                        .at(initial.partnerId(), id)
                        .to(initial.id())
                        .change(null, checked.name()));
        journal.write(doer, deed("application.registered", id).change(null, checked.words()));
        return metadata.information(
                id, key.clientKey(), now, checked.hasSecret() ? key.secretKey() : null, token);
    }

    /**
     * What is registered.
     *
     * @throws OAuthException invalid_token where the token is not that of this client
     */
    public ClientInformation read(String registrationToken, String clientId) {
        var token = read(registrationToken);
        var client = proven(token, clientId);
        return metadata.information(
                client.applicationId(), clientId, client.registeredAt(), null, token);
    }

    /**
     * Puts this metadata in place of what there is (RFC 7592 §2.2), and another registration access
     * token in place of this one. Permissions can only become fewer.
     *
     * @throws OAuthException as in {@link #register}
     */
    public ClientInformation replace(
            String registrationToken, String clientId, ClientMetadata given, String source) {
        var current = read(registrationToken);
        var client = proven(current, clientId);
        var id = client.applicationId();
        var next = tokens.issue(Purpose.REGISTRATION_ACCESS_TOKEN, id);
        if (registered.rotate(id, current.hash(), next.hash()) == 0) {
            throw unknown();
        }
        var before = metadata.held(id);
        var checked = check.checked(given, before.permissions(), before.security());
        var doer = new Doer(Actor.partner(id), source);
        var secret =
                checked.hasSecret() && !CheckedMetadata.hasSecret(before.security().authMethod())
                        ? keys.replaceSecret(doer, clientId)
                        : null;
        metadata.replace(id, checked);
        redirectUris.replace(doer, id, checked.redirectUris());
        journal.write(
                doer, deed("application.registration-changed", id).change(null, checked.words()));
        return metadata.information(id, clientId, client.registeredAt(), secret, next);
    }

    /** Ends the client, its tokens and its redirect URIs, at once and for good (RFC 7592 §2.3). */
    public void delete(String registrationToken, String clientId, String source) {
        var token = read(registrationToken);
        var id = proven(token, clientId).applicationId();
        if (registered.delete(id, token.hash(), clock.instant()) == 0) {
            throw unknown();
        }
        var doer = new Doer(Actor.partner(id), source);
        keys.revoke(doer, clientId);
        redirectUris.replace(doer, id, List.of());
        journal.write(doer, deed("application.deregistered", id));
    }

    /** How an application registered itself; empty where staff added it. */
    public Optional<RegistrationOrigin> origin(UUID applicationId) {
        return registered
                .byId(applicationId)
                .map(
                        client -> {
                            var token =
                                    initialTokenRepository
                                            .byId(client.initialTokenId())
                                            .orElseThrow()
                                            .line();
                            return new RegistrationOrigin(
                                    client.clientKey(),
                                    client.registeredAt(),
                                    token.name(),
                                    token.createdBy(),
                                    client.deletedAt());
                        });
    }

    private Token read(String registrationToken) {
        return tokens.read(Purpose.REGISTRATION_ACCESS_TOKEN, registrationToken)
                .orElseThrow(ClientRegistrations::unknown);
    }

    private RegisteredClient proven(Token token, String clientId) {
        return registered
                .byId(token.id())
                .filter(client -> client.isProven(token, clientId))
                .filter(client -> keys.isLiving(clientId))
                .orElseThrow(ClientRegistrations::unknown);
    }

    private Deed deed(String type, UUID applicationId) {
        return Deed.of(type).at(metadata.partnerId(applicationId), applicationId).to(applicationId);
    }

    private static OAuthException unknown() {
        return new OAuthException(
                OAuthError.INVALID_TOKEN,
                "The registration access token is not the one in force of this client");
    }
}
