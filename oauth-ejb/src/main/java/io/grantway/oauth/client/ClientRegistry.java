package io.grantway.oauth.client;

import io.grantway.consent.audit.Actor;
import io.grantway.consent.permission.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
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
        return addSide(UUID.randomUUID(), partnerId, name, environment, type, approved, required);
    }

    /**
     * Adds an application that belongs with those of its group, which are in other environments;
     * returns its id.
     */
    public UUID addSide(
            UUID groupId,
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
                        groupId,
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
        addKeyPair(applicationId, clientKey, secretKey, "Key", Actor.SYSTEM, null);
    }

    /**
     * Adds a key pair to an application; only a keyed hash and the beginning of the secret are
     * kept.
     *
     * @param expiresAt null for never
     */
    public void addKeyPair(
            UUID applicationId,
            String clientKey,
            String secretKey,
            String name,
            Actor createdBy,
            Instant expiresAt) {
        repository.insert(
                new ClientKeyPair(
                        clientKey,
                        applicationId,
                        name,
                        secrets.hash(secretKey),
                        secrets.prefix(secretKey),
                        createdBy.text(),
                        clock.instant(),
                        expiresAt));
    }
}
