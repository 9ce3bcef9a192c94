package io.grantway.oauth.client;

import io.grantway.consent.permission.Permission;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A partner's application in one environment. */
@Entity
@Table(name = "application")
class Application {

    @Id private UUID id;
    private UUID partnerId;
    private String name;

    @Enumerated(EnumType.STRING)
    private Environment environment;

    @Enumerated(EnumType.STRING)
    private ApplicationType type;

    private String approvedPermissions;
    private String requiredPermissions;
    private Integer accessTokenSeconds;
    private Integer refreshTokenSeconds;
    private String logoUri;
    private String termsUri;
    private String privacyUri;
    private Instant createdAt;

    protected Application() {}

    Application(
            UUID id,
            UUID partnerId,
            String name,
            Environment environment,
            ApplicationType type,
            Set<Permission> approved,
            Set<Permission> required,
            Instant createdAt) {
        this.id = id;
        this.partnerId = partnerId;
        this.name = name;
        this.environment = environment;
        this.type = type;
        this.approvedPermissions = Permission.format(approved);
        this.requiredPermissions = Permission.format(required);
        this.createdAt = createdAt;
    }
}
