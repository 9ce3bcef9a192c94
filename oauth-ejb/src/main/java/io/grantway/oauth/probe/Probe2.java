package io.grantway.oauth.probe;

import jakarta.persistence.*;
import java.util.UUID;

@Entity
@Table(name = "probe2")
public class Probe2 {
    @Id public UUID id;
    public String name;

    protected Probe2() {}

    public Probe2(UUID id, String name) {
        this.id = id;
        this.name = name;
    }
}
