package io.grantway.oauth.token;

import io.grantway.consent.permission.SpendingLimit;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * All tokens that came from one authorization. The row never multiplies: a rotation counts its
 * generation up, and the refresh token of each generation is derived, not stored.
 */
@Entity
@Table(name = "token_family")
class TokenFamily {

    @Id private UUID id;
    private UUID userId;
    private UUID applicationId;
    private String clientKey;
    private String scope;

    /** Random; with the pepper of the environment it makes the refresh tokens of the family. */
    private String seed;

    private int generation;
    private String methods;
    private Instant authenticatedAt;
    private Instant createdAt;

    /** When the living generation was issued. */
    private Instant rotatedAt;

    private Instant refreshExpiresAt;

    /** When the last token of the family has died. */
    private Instant endsAt;

    private Instant revokedAt;

    /** The sign-in that it came from; null for a family from before these were kept. */
    private UUID signInId;

    /** As the application knows the user; null where by the id. */
    private String subject;

    /** The key that its tokens are bound to (RFC 9449 §6); null for bearer tokens. */
    private String dpopJkt;

    /** The family that it was exchanged for (RFC 8693), with which it dies; null for most. */
    private UUID parentId;

    /** How much may be paid with its tokens; null for any amount. */
    private String spendingLimit;

    /** Paid with its tokens, in the currency of the limit. */
    private BigDecimal spent = BigDecimal.ZERO;

    protected TokenFamily() {}

    TokenFamily(
            UUID id,
            UUID userId,
            UUID applicationId,
            String clientKey,
            String scope,
            String seed,
            String methods,
            Instant authenticatedAt,
            Instant createdAt,
            Instant refreshExpiresAt,
            Instant endsAt,
            UUID signInId,
            String subject,
            String dpopJkt,
            SpendingLimit limit) {
        this.id = id;
        this.userId = userId;
        this.applicationId = applicationId;
        this.clientKey = clientKey;
        this.scope = scope;
        this.seed = seed;
        this.methods = methods;
        this.authenticatedAt = authenticatedAt;
        this.createdAt = createdAt;
        this.rotatedAt = createdAt;
        this.refreshExpiresAt = refreshExpiresAt;
        this.endsAt = endsAt;
        this.signInId = signInId;
        this.subject = subject;
        this.dpopJkt = dpopJkt;
        this.spendingLimit = SpendingLimit.format(limit);
    }

    /** Dies with another family. */
    TokenFamily under(UUID family) {
        parentId = family;
        return this;
    }

    TokenFamilyState state() {
        return new TokenFamilyState(
                id,
                userId,
                applicationId,
                scope,
                seed,
                generation,
                methods,
                authenticatedAt,
                rotatedAt,
                refreshExpiresAt,
                revokedAt,
                signInId,
                subject,
                dpopJkt,
                parentId,
                spendingLimit);
    }
}
