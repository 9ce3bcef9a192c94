package io.grantway.oauth.client;

import io.grantway.consent.permission.Permission;
import io.grantway.oauth.Confusables;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** A partner's application in one environment. */
@Entity
@Table(name = "application")
class Application {

    @Id private UUID id;
    private UUID partnerId;

    /** What the sides of one application in sandbox and production have in common. */
    private UUID groupId;

    private String name;

    /** In lower case, for search. */
    private String nameKey;

    /** What it can be taken for. */
    private String nameLooks;

    @Enumerated(EnumType.STRING)
    private Environment environment;

    @Enumerated(EnumType.STRING)
    private ApplicationType type;

    private String approvedPermissions;
    private String requiredPermissions;
    private String grants;
    private Integer accessTokenSeconds;
    private Integer refreshTokenSeconds;
    private String logoUri;
    private String termsUri;
    private String privacyUri;
    private Integer hostedUiVersion;

    @Enumerated(EnumType.STRING)
    private AuthMethod authMethod;

    /** Public keys (RFC 7517 §5), where they are not at the URI. */
    private String jwks;

    private String jwksUri;

    @Enumerated(EnumType.STRING)
    private DpopPolicy dpop;

    private boolean pushedRequired;

    /** Whether it may exchange the tokens of its partner's other applications. */
    private boolean exchangePeers;

    /** Whether it may take users through sign-in and consent on its own screens. */
    private boolean firstParty;

    /** Whether users prove a second factor before it gets {@code transactions:write}. */
    private boolean secondFactorForTransactions;

    private int version;
    private Instant createdAt;

    protected Application() {}

    Application(
            UUID id,
            UUID partnerId,
            UUID groupId,
            String name,
            Environment environment,
            ApplicationType type,
            Set<Permission> approved,
            Set<Permission> required,
            Instant createdAt) {
        this.id = id;
        this.partnerId = partnerId;
        this.groupId = groupId;
        this.name = name;
        this.nameKey = name.toLowerCase(Locale.ROOT);
        this.nameLooks = Confusables.looks(name);
        this.environment = environment;
        this.type = type;
        this.approvedPermissions = Permission.format(approved);
        this.requiredPermissions = Permission.format(required);
        this.grants = GrantType.format(GrantType.DEFAULT);
        this.authMethod = ClientSecurity.DEFAULT.authMethod();
        this.dpop = ClientSecurity.DEFAULT.dpop();
        this.pushedRequired = ClientSecurity.DEFAULT.pushedRequired();
        this.createdAt = createdAt;
    }
}
