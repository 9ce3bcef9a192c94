package io.grantway.consent.record;

import io.grantway.consent.permission.Permission;
import io.grantway.consent.permission.SpendingLimit;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A permission that holds now; its history is in the consent records. Gone when it is revoked. */
@Entity
@Table(name = "permission_grant")
@IdClass(PermissionGrant.Key.class)
class PermissionGrant {

    @Id private UUID userId;

    @Id private UUID applicationId;

    @Id
    @Enumerated(EnumType.STRING)
    private Permission permission;

    private UUID tenantId;
    private UUID recordId;
    private String policyVersion;
    private Instant grantedAt;
    private Instant usedAt;

    /** As {@link SpendingLimit#format} writes it; null where any amount may be paid. */
    private String spendingLimit;

    /** Paid since the user agreed, in the currency of the limit. */
    private BigDecimal spent;

    protected PermissionGrant() {}

    PermissionGrant(
            UUID userId,
            UUID applicationId,
            UUID tenantId,
            Permission permission,
            UUID recordId,
            String policyVersion,
            Instant grantedAt,
            SpendingLimit limit) {
        this.userId = userId;
        this.applicationId = applicationId;
        this.permission = permission;
        this.tenantId = tenantId;
        this.recordId = recordId;
        this.policyVersion = policyVersion;
        this.grantedAt = grantedAt;
        this.usedAt = grantedAt;
        this.spendingLimit = SpendingLimit.format(limit);
        this.spent = BigDecimal.ZERO;
    }

    Permission permission() {
        return permission;
    }

    UUID tenantId() {
        return tenantId;
    }

    UUID userId() {
        return userId;
    }

    UUID applicationId() {
        return applicationId;
    }

    UUID recordId() {
        return recordId;
    }

    String policyVersion() {
        return policyVersion;
    }

    SpendingLimit limit() {
        return SpendingLimit.parse(spendingLimit);
    }

    Connection.Granted toGranted(boolean holds) {
        return new Connection.Granted(
                permission, grantedAt, usedAt, recordId, policyVersion, holds, limit(), spent);
    }

    /** The identity of a grant: one a user, application and permission. */
    static class Key {
        private UUID userId;
        private UUID applicationId;
        private Permission permission;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(userId, key.userId)
                    && Objects.equals(applicationId, key.applicationId)
                    && permission == key.permission;
        }

        @Override
        public int hashCode() {
            return Objects.hash(userId, applicationId, permission);
        }
    }
}
