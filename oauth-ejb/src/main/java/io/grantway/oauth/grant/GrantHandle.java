package io.grantway.oauth.grant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** What an application calls all that a user grants to it: one name at a time. */
@Entity
@Table(name = "grant_handle")
@IdClass(GrantHandle.Key.class)
class GrantHandle {
    @Id private UUID userId;
    @Id private UUID applicationId;
    private String grantId;
    private Instant createdAt;

    record Key(UUID userId, UUID applicationId) implements Serializable {}

    protected GrantHandle() {}
}
