package io.grantway.oauth.signin;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A browser, or an application at an address, that signed in to an account. */
@Entity
@Table(name = "known_device")
class KnownDevice {

    @Id private UUID id;
    private UUID userId;
    private String markHash;
    private Instant firstSeenAt;
    private Instant lastSeenAt;

    protected KnownDevice() {}
}
