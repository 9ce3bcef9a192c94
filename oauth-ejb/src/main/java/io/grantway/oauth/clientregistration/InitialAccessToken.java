package io.grantway.oauth.clientregistration;

import io.grantway.consent.permission.Permission;
import io.grantway.oauth.OpaqueTokens.Token;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Lets a partner register clients (RFC 7591 §3); kept as a keyed hash. */
@Entity
@Table(name = "initial_access_token")
class InitialAccessToken {

    @Id private UUID id;
    private UUID partnerId;
    private String name;
    private String permissions;
    private String tokenHash;
    private int mostUses;
    private int uses;
    private String createdBy;
    private Instant createdAt;
    private Instant expiresAt;
    private Instant lastUsedAt;
    private Instant revokedAt;

    protected InitialAccessToken() {}

    InitialAccessToken(
            Token token,
            UUID partnerId,
            NewInitialAccessToken asked,
            String createdBy,
            Instant now) {
        this.id = token.id();
        this.partnerId = partnerId;
        this.name = asked.name();
        this.permissions = Permission.format(asked.permissions());
        this.tokenHash = token.hash();
        this.mostUses = asked.mostUses();
        this.createdBy = createdBy;
        this.createdAt = now;
        this.expiresAt = now.plus(asked.lifetime());
    }

    UUID id() {
        return id;
    }

    UUID partnerId() {
        return partnerId;
    }

    Set<Permission> permissions() {
        return Permission.parse(permissions);
    }

    InitialAccessTokenLine line() {
        return new InitialAccessTokenLine(
                id,
                name,
                permissions(),
                uses,
                mostUses,
                createdBy,
                createdAt,
                expiresAt,
                lastUsedAt,
                revokedAt);
    }
}
