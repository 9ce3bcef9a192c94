package io.grantway.oauth.key;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** One key of a series; the private part is sealed. */
@MappedSuperclass
abstract class StoredKey {

    /** Counts up by one with each rotation: two nodes that rotate at once can't both add a key. */
    @Id private int generation;

    private String kid;
    private String sealedJwk;
    private Instant createdAt;
    private Instant signsFrom;

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
