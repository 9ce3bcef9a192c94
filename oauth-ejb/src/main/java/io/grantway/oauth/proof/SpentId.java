package io.grantway.oauth.proof;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The id of a statement that was used. */
@Entity
@Table(name = "spent_id")
class SpentId {

    @Id private String hash;
    private Instant expiresAt;

    protected SpentId() {}
}
