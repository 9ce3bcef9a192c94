package io.grantway.oauth.authorization;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An authorization request that waits for its browser. */
@Entity
@Table(name = "pushed_request")
class PushedRequest {

    @Id private String hash;
    private UUID applicationId;

    /** As in a form. */
    private String parameters;

    private Instant expiresAt;
    private Instant takenAt;

    protected PushedRequest() {}

    PushedRequest(String hash, UUID applicationId, String parameters, Instant expiresAt) {
        this.hash = hash;
        this.applicationId = applicationId;
        this.parameters = parameters;
        this.expiresAt = expiresAt;
    }
}
