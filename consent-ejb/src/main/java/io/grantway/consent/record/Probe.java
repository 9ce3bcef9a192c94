package io.grantway.consent.record;

import jakarta.persistence.*;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "probe")
public class Probe {
    @Id public UUID id;

    @Column(name = "created_at")
    public Instant createdAt;

    public byte[] hash;
    public String name;

    protected Probe() {}

    public Probe(UUID id, String name) {
        this.id = id;
        this.name = name;
        hash = new byte[] {1, 2, 3};
    }
}
