package io.grantway.oauth.openid;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** What a user lets an application know of them. */
@Entity
@Table(name = "identity_grant")
@IdClass(IdentityGrant.Key.class)
class IdentityGrant {

    @Id private UUID userId;
    @Id private UUID applicationId;
    private String scopes;
    private Instant grantedAt;

    record Key(UUID userId, UUID applicationId) implements Serializable {}

    protected IdentityGrant() {}
}
