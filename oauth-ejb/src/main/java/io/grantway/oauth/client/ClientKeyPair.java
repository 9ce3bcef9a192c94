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
    private String name;
    private String secretHash;

    /** The beginning of the secret, by which its owner knows it. */
    private String secretPrefix;

    /** Works until its overlap with the new one ends. */
    private String previousSecretHash;

    private Instant previousSecretExpiresAt;
    private Instant previousSecretUsedAt;
    private Instant rotatedAt;
    private String createdBy;
    private Instant createdAt;
    private Instant expiresAt;
    private Instant revokedAt;

    /** Written at most once an hour. */
    private Instant lastUsedAt;

    private String lastUsedFrom;

    /** When the secret arrived from a browser. */
    private Instant exposedAt;

    private String exposedOrigin;

    /** At how many days before its end its contacts were last reminded. */
    private Integer remindedDays;

    private int version;

    protected ClientKeyPair() {}

    ClientKeyPair(
            String clientKey,
            UUID applicationId,
            String name,
            String secretHash,
            String secretPrefix,
            String createdBy,
            Instant createdAt,
            Instant expiresAt) {
        this.clientKey = clientKey;
        this.applicationId = applicationId;
        this.name = name;
        this.secretHash = secretHash;
        this.secretPrefix = secretPrefix;
        this.createdBy = createdBy;
        this.expiresAt = expiresAt;
        this.createdAt = createdAt;
    }
}
