package io.grantway.oauth.emailchange;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An address that a user wants in the place of the one in force, until it is confirmed. */
@Entity
@Table(name = "email_change")
class EmailChange {

    @Id private UUID userId;

    /** The sign-in that asked, which alone can confirm. */
    private UUID signInId;

    private String email;

    /** Of a text that is no code where the address belongs to somebody. */
    private String codeHash;

    private int guesses;
    private Instant createdAt;
    private Instant codeExpiresAt;
    private Instant expiresAt;

    protected EmailChange() {}

    String email() {
        return email;
    }

    String codeHash() {
        return codeHash;
    }
}
