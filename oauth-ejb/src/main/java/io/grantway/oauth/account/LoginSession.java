package io.grantway.oauth.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A sign-in that lasts: of a browser by its cookie, or of a partner's own UI by its bearer. */
@Entity
@Table(name = "login_session")
class LoginSession {

    @Id private UUID id;
    private String tokenHash;
    private UUID userId;
    private String methods;
    private Instant authenticatedAt;
    private Instant expiresAt;
    private Instant endedAt;

    /** When a browser signed in; null for the sign-in of a partner's own UI. */
    private Instant startedAt;

    private Instant lastSeenAt;
    private String userAgent;
    private String ipAddress;

    protected LoginSession() {}

    LoginSession(
            UUID id,
            String tokenHash,
            UUID userId,
            String methods,
            Instant authenticatedAt,
            Instant expiresAt) {
        this.id = id;
        this.tokenHash = tokenHash;
        this.userId = userId;
        this.methods = methods;
        this.authenticatedAt = authenticatedAt;
        this.expiresAt = expiresAt;
    }

    LoginSession with(Device device) {
        startedAt = authenticatedAt;
        lastSeenAt = authenticatedAt;
        userAgent = device.userAgent();
        ipAddress = device.ipAddress();
        return this;
    }
}
