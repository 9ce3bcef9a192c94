package io.grantway.oauth.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A link by which someone joins the staff, or sets their credentials anew. */
@Entity
@Table(name = "staff_invitation")
class StaffInvitation {

    @Id private UUID id;
    private String tokenHash;

    /** Null for the first account of a server: its owner says who they are. */
    private String email;

    private String name;
    private String roles;
    private UUID invitedBy;
    private Instant createdAt;
    private Instant expiresAt;
    private Instant usedAt;

    protected StaffInvitation() {}

    StaffInvitation(
            UUID id,
            String tokenHash,
            String email,
            String name,
            String roles,
            UUID invitedBy,
            Instant createdAt,
            Instant expiresAt) {
        this.id = id;
        this.tokenHash = tokenHash;
        this.email = email;
        this.name = name;
        this.roles = roles;
        this.invitedBy = invitedBy;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    String tokenHash() {
        return tokenHash;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    String roleTexts() {
        return roles;
    }

    Set<StaffRole> roles() {
        return StaffRole.parse(roles);
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
