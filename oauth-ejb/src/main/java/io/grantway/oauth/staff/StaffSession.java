package io.grantway.oauth.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A sign-in of someone on the staff, by the cookie of a browser. */
@Entity
@Table(name = "staff_session")
class StaffSession {

    @Id private UUID id;
    private String tokenHash;
    private UUID staffId;
    private String source;
    private Instant createdAt;
    private Instant lastSeenAt;
    private Instant expiresAt;
    private Instant endedAt;

    protected StaffSession() {}

    StaffSession(
            UUID id, String tokenHash, UUID staffId, String source, Instant now, Instant expires) {
        this.id = id;
        this.tokenHash = tokenHash;
        this.staffId = staffId;
        this.source = source;
        this.createdAt = now;
        this.lastSeenAt = now;
        this.expiresAt = expires;
    }
}
