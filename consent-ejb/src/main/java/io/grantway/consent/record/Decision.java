package io.grantway.consent.record;

import io.grantway.consent.audit.AuditAction;
import io.grantway.consent.permission.SpendingLimit;
import io.grantway.consent.policy.PolicyText;
import io.grantway.consent.subject.SubjectKey;
import java.util.UUID;

/**
 * A change of one consent, about to be recorded.
 *
 * @param userId null while the onboarding has no account
 * @param text exactly what was shown
 * @param before null where the item is new
 * @param limit how much may be paid on it; null for any amount, and where nothing is paid
 */
record Decision(
        SubjectKey subject,
        UUID userId,
        UUID consentSetId,
        UUID applicationId,
        PolicyText text,
        ConsentStatus before,
        ConsentStatus after,
        Circumstances circumstances,
        SpendingLimit limit) {

    AuditAction action() {
        if (after == ConsentStatus.REVOKED) {
            return AuditAction.REVOKED;
        }
        return before == null ? AuditAction.CREATED : AuditAction.UPDATED;
    }
}
