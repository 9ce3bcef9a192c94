package io.grantway.oauth.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A registration on its way to an account. */
@Entity
@Table(name = "registration")
class StoredRegistration {

    @Id private UUID id;
    private UUID applicationId;
    private String email;
    private String codeHash;
    private int guesses;
    private Instant codeExpiresAt;

    @Enumerated(EnumType.STRING)
    private RegistrationPhase phase;

    private UUID onboardingId;
    private UUID userId;

    /** Gone when there is an account. */
    private String passwordHash;

    private String firstName;
    private String lastName;
    private String countryOfResidence;
    private Instant createdAt;
    private Instant expiresAt;

    protected StoredRegistration() {}

    StoredRegistration(
            UUID id,
            UUID applicationId,
            String email,
            String codeHash,
            Instant createdAt,
            Instant codeExpiresAt,
            Instant expiresAt) {
        this.id = id;
        this.applicationId = applicationId;
        this.email = email;
        this.codeHash = codeHash;
        this.phase = RegistrationPhase.CODE_SENT;
        this.createdAt = createdAt;
        this.codeExpiresAt = codeExpiresAt;
        this.expiresAt = expiresAt;
    }

    String email() {
        return email;
    }

    String codeHash() {
        return codeHash;
    }

    String passwordHash() {
        return passwordHash;
    }

    Registration toRegistration() {
        return new Registration(
                id,
                phase,
                onboardingId,
                userId,
                email,
                firstName,
                lastName,
                countryOfResidence,
                createdAt);
    }
}
