package io.grantway.oauth.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An end user and what the user signs in with. */
@Entity
@Table(name = "user_account")
class UserAccount {

    @Id private UUID id;

    /** In lower case: the key for signing in. */
    private String email;

    private String passwordHash;

    /** Sealed; null where the user has no second factor. */
    private String totpSecret;

    /** The last time step that was accepted: each is good once (RFC 6238 §5.2). */
    private long totpStep;

    private String firstName;
    private String lastName;
    private String phoneNumber;
    private String countryOfResidence;
    private String verificationState;

    /** Null where the user chose none. */
    private String language;

    private Instant createdAt;

    /** JSON; null where it is not known. */
    private String sealedAddress;

    protected UserAccount() {}

    UserAccount(
            UUID id,
            String email,
            String passwordHash,
            String totpSecret,
            String firstName,
            String lastName,
            String countryOfResidence,
            Instant createdAt) {
        this.id = id;
        this.email = email;
        this.passwordHash = passwordHash;
        this.totpSecret = totpSecret;
        this.firstName = firstName;
        this.lastName = lastName;
        this.countryOfResidence = countryOfResidence;
        this.verificationState = "VERIFIED";
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    String totpSecret() {
        return totpSecret;
    }

    String sealedAddress() {
        return sealedAddress;
    }

    User toUser() {
        return new User(
                id,
                email,
                firstName,
                lastName,
                phoneNumber,
                countryOfResidence,
                verificationState,
                language,
                createdAt);
    }
}
