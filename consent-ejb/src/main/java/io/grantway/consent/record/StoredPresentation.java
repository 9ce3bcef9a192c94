package io.grantway.consent.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A page that users were shown, under the hash of its canonical form. */
@Entity
@Table(name = "presentation")
class StoredPresentation {

    @Id private String sha256;
    private String body;
    private Instant createdAt;

    protected StoredPresentation() {}

    String body() {
        return body;
    }
}
