package io.grantway.consent.audit;

import io.grantway.consent.permission.SpendingLimit;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An audit entry about a consent item, as its user and the partner may read it.
 *
 * @param consentSetId null for a permission
 * @param applicationId null for a consent of a policy
 * @param before null where the item was new
 * @param metadata what the entry itself only commits to
 * @param limit how much may be paid on it; null for any amount, and where nothing is paid
 */
public record AuditRecord(
        UUID auditId,
        AuditAction action,
        Instant timestamp,
        UUID consentSetId,
        UUID applicationId,
        UUID recordId,
        String consentType,
        String before,
        String after,
        String policyVersion,
        String actor,
        ChainPosition position,
        Map<String, Object> metadata,
        SpendingLimit limit) {}
