package io.grantway.consent.record;

import jakarta.persistence.*;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "probe")
class Probe {
    @Id UUID id;
    Instant createdAt;
    byte[] hash;
    String name;

    protected Probe() {}
}
