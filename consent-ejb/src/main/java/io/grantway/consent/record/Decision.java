package io.grantway.consent.record;

import io.grantway.consent.audit.AuditAction;
import io.grantway.consent.policy.PolicyText;
import io.grantway.consent.subject.SubjectKey;
import java.util.UUID;

/**
 * A change of one consent, about to be recorded.
 *
 * @param userId null while the onboarding has no account
 * @param text exactly what was shown
 * @param before null where the item is new
 */
record Decision(
        SubjectKey subject,
        UUID userId,
        UUID consentSetId,
        UUID applicationId,
        PolicyText text,
        ConsentStatus before,
        ConsentStatus after,
        Circumstances circumstances) {

    AuditAction action() {
        if (after == ConsentStatus.REVOKED) {
            return AuditAction.REVOKED;
        }
        return before == null ? AuditAction.CREATED : AuditAction.UPDATED;
    }
}
