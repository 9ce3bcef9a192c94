package io.grantway.oauth.clientregistration;

import io.grantway.oauth.OpaqueTokens.Token;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An application that registered itself. */
@Entity
@Table(name = "registered_client")
class RegisteredClient {

    @Id private UUID applicationId;
    private String clientKey;
    private UUID initialTokenId;

    /** Of the registration access token (RFC 7592 §3). */
    private String tokenHash;

    private Instant registeredAt;
    private Instant deletedAt;

    protected RegisteredClient() {}

    RegisteredClient(Token token, String clientKey, UUID initialTokenId, Instant registeredAt) {
        this.applicationId = token.id();
        this.clientKey = clientKey;
        this.initialTokenId = initialTokenId;
        this.tokenHash = token.hash();
        this.registeredAt = registeredAt;
    }

    /** Whether the token is the one in force, and is for this client. */
    boolean isProven(Token token, String clientId) {
        return deletedAt == null && clientKey.equals(clientId) && token.proves(tokenHash);
    }

    UUID applicationId() {
        return applicationId;
    }

    String clientKey() {
        return clientKey;
    }

    UUID initialTokenId() {
        return initialTokenId;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    Instant deletedAt() {
        return deletedAt;
    }
}
