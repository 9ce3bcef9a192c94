package io.grantway.oauth.client;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A public client key and the keyed hash of its secret; an application may have several. */
@Entity
@Table(name = "client_key")
class ClientKeyPair {

    @Id private String clientKey;
    private UUID applicationId;
    private String secretHash;
    private Instant createdAt;
    private Instant expiresAt;
    private Instant revokedAt;

    protected ClientKeyPair() {}

    ClientKeyPair(String clientKey, UUID applicationId, String secretHash, Instant createdAt) {
        this.clientKey = clientKey;
        this.applicationId = applicationId;
        this.secretHash = secretHash;
        this.createdAt = createdAt;
    }
}
