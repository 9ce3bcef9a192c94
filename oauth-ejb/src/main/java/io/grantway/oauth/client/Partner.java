package io.grantway.oauth.client;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A company that builds applications. */
@Entity
@Table(name = "partner")
class Partner {

    @Id private UUID id;
    private String name;

    /** In lower case, for search. */
    private String nameKey;

    private int version;
    private Instant createdAt;

    protected Partner() {}

    Partner(UUID id, String name, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.nameKey = name.toLowerCase(Locale.ROOT);
        this.createdAt = createdAt;
    }
}
