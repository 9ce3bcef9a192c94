package io.grantway.oauth.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What an address, of which only a keyed hash is kept, got within a time. */
@Entity
@Table(name = "mail_allowance")
class Allowance {

    @Id private String addressHash;
    private int taken;
    private Instant windowEndsAt;

    protected Allowance() {}
}
