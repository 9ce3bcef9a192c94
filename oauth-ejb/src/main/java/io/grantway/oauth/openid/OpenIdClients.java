package io.grantway.oauth.openid;

import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import io.grantway.oauth.client.Client;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** How applications speak OpenID Connect, and as whom they know a user. */
@Stateless
public class OpenIdClients {

    @Inject OpenIdClientRepository clients;
    @Inject Secrets secrets;

    public OpenIdSettings settings(UUID applicationId) {
        return clients.byId(applicationId)
                .map(OpenIdClient::settings)
                .orElse(OpenIdSettings.DEFAULT);
    }

    /** Puts these settings in place of those there are. Who may is up to the caller. */
    public void save(UUID applicationId, OpenIdSettings settings) {
        clients.delete(applicationId);
        clients.insert(new OpenIdClient(applicationId, settings));
    }

    /**
     * The user as the partner alone knows them (Core §8.1); empty where the application knows users
     * by their id.
     */
    public Optional<String> pairwiseSubject(Client client, UUID userId) {
        return settings(client.applicationId()).pairwise()
                ? Optional.of(
                        secrets.keyedText(
                                Purpose.PAIRWISE_SUBJECT, client.partnerId() + "." + userId))
                : Optional.empty();
    }
}
