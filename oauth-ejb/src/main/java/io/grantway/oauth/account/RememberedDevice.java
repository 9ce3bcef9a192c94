package io.grantway.oauth.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A browser in which a user proved the second factor, and is not asked for it until the end. */
@Entity
@Table(name = "remembered_device")
class RememberedDevice {

    @Id private UUID id;
    private UUID userId;
    private String tokenHash;
    private String userAgent;
    private Instant createdAt;
    private Instant expiresAt;

    protected RememberedDevice() {}

    RememberedDevice(
            UUID id,
            UUID userId,
            String tokenHash,
            String userAgent,
            Instant createdAt,
            Instant expiresAt) {
        this.id = id;
        this.userId = userId;
        this.tokenHash = tokenHash;
        this.userAgent = userAgent;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }
}
