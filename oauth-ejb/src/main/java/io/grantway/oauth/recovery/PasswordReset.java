package io.grantway.oauth.recovery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A link by which a user chooses a new password. */
@Entity
@Table(name = "password_reset")
class PasswordReset {

    @Id private UUID id;
    private String tokenHash;

    /** Null where nobody has the address that the link was asked for. */
    private UUID userId;

    private Instant createdAt;
    private Instant expiresAt;
    private Instant spentAt;

    protected PasswordReset() {}

    PasswordReset(UUID id, String tokenHash, UUID userId, Instant createdAt, Instant expiresAt) {
        this.id = id;
        this.tokenHash = tokenHash;
        this.userId = userId;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    String tokenHash() {
        return tokenHash;
    }

    UUID userId() {
        return userId;
    }
}
