package io.grantway.oauth.key;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One key of the series that signs access tokens; the private part is sealed. */
@Entity
@Table(name = "signing_key")
class SigningKey {

    /** Counts up by one with each rotation: two nodes that rotate at once can't both add a key. */
    @Id private int generation;

    private String kid;
    private String sealedJwk;
    private Instant createdAt;
    private Instant signsFrom;

    protected SigningKey() {}

    int generation() {
        return generation;
    }

    String kid() {
        return kid;
    }

    String sealedJwk() {
        return sealedJwk;
    }

    Instant signsFrom() {
        return signsFrom;
    }
}
