package io.grantway.oauth.keypair;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A secret on its way to a partner; it is destroyed when it was seen or the time is over. */
@Entity
@Table(name = "key_hand_over")
class KeyHandOver {

    @Id private UUID id;
    private String tokenHash;
    private String clientKey;
    private String sealedSecret;
    private UUID createdBy;
    private Instant createdAt;
    private Instant expiresAt;
    private Instant openedAt;
    private String openedFrom;

    protected KeyHandOver() {}

    KeyHandOver(
            UUID id,
            String tokenHash,
            String clientKey,
            String sealedSecret,
            UUID createdBy,
            Instant createdAt,
            Instant expiresAt) {
        this.id = id;
        this.tokenHash = tokenHash;
        this.clientKey = clientKey;
        this.sealedSecret = sealedSecret;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }
}
