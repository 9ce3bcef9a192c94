package io.grantway.oauth.passkey;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A public key of a user; the private one never leaves the user's device or password manager. */
@Entity
@Table(name = "passkey")
class Passkey {

    @Id private UUID id;
    private UUID userId;
    private String credentialId;
    private String attestedData;

    /** How often it signed, as the device says; always 0 where a passkey is synced. */
    private long signCount;

    private boolean backupEligible;
    private boolean backedUp;

    /** How browsers reach it, separated by commas; null where they did not say. */
    private String transports;

    private String name;
    private Instant createdAt;
    private Instant lastUsedAt;

    protected Passkey() {}

    UUID id() {
        return id;
    }

    UUID userId() {
        return userId;
    }

    String attestedData() {
        return attestedData;
    }

    long signCount() {
        return signCount;
    }

    boolean isBackupEligible() {
        return backupEligible;
    }

    boolean isBackedUp() {
        return backedUp;
    }
}
