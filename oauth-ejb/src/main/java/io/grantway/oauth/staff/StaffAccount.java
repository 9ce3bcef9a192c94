package io.grantway.oauth.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** The account of someone on the staff. It is never deleted: what they did refers to it. */
@Entity
@Table(name = "staff")
class StaffAccount {

    @Id private UUID id;

    /** In lower case: the key for signing in. */
    private String email;

    private String name;
    private String roles;
    private String passwordHash;

    /** Sealed; null where there is no second factor. */
    private String totpSecret;

    /** The last time step that was accepted: each is good once (RFC 6238 §5.2). */
    private long totpStep;

    private boolean active;
    private int version;
    private Instant createdAt;
    private Instant signedInAt;

    protected StaffAccount() {}

    StaffAccount(
            UUID id,
            String email,
            String name,
            String roles,
            String passwordHash,
            String totpSecret,
            Instant createdAt) {
        this.id = id;
        this.email = email;
        this.name = name;
        this.roles = roles;
        this.passwordHash = passwordHash;
        this.totpSecret = totpSecret;
        this.active = true;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    String passwordHash() {
        return passwordHash;
    }

    String totpSecret() {
        return totpSecret;
    }

    boolean isActive() {
        return active;
    }

    Set<StaffRole> roles() {
        return StaffRole.parse(roles);
    }

    StaffMember toMember() {
        return new StaffMember(
                id,
                email,
                name,
                roles(),
                totpSecret != null,
                active,
                createdAt,
                signedInAt,
                version);
    }

    Staff signedIn(String source) {
        return new Staff(id, email, name, roles(), source);
    }
}
