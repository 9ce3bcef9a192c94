package io.grantway.oauth.client;

import io.grantway.consent.permission.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** Adds partners, their applications and key pairs. */
@Stateless
public class ClientRegistry {

    @Inject ClientRepository repository;
    @Inject ClientSecrets secrets;
    @Inject Clock clock;

    /** Adds a partner; returns its id. */
    public UUID addPartner(String name) {
        var id = UUID.randomUUID();
        repository.insert(new Partner(id, name, clock.instant()));
        return id;
    }

    /**
     * Adds an application; returns its id.
     *
     * @param approved the permissions that it may ask for
     * @param required those of them that a user can't leave out
     */
    public UUID addApplication(
            UUID partnerId,
            String name,
            Environment environment,
            ApplicationType type,
            Set<Permission> approved,
            Set<Permission> required) {
        var id = UUID.randomUUID();
        repository.insert(
                new Application(
                        id,
                        partnerId,
                        name,
                        environment,
                        type,
                        approved,
                        required,
                        clock.instant()));
        return id;
    }

    /** Adds a key pair to an application; only a keyed hash of the secret is kept. */
    public void addKeyPair(UUID applicationId, String clientKey, String secretKey) {
        repository.insert(
                new ClientKeyPair(
                        clientKey, applicationId, secrets.hash(secretKey), clock.instant()));
    }
}
