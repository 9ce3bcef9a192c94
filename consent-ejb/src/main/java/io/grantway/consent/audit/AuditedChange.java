package io.grantway.consent.audit;

import io.grantway.consent.permission.SpendingLimit;
import io.grantway.consent.subject.SubjectKey;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What an audit entry states of a consent item.
 *
 * @param subject the key of the user concerned
 * @param consentSetId the set, for a consent of a policy; else null
 * @param applicationId the application, for a permission; else null
 * @param recordId the consent record that the change wrote
 * @param consentType for a permission its scope token
 * @param before null where the item is new
 * @param policyVersion of the text that was shown
 * @param textSha256 of exactly the text that was shown
 * @param metadata what tells who the user is: stays out of the entry, which only commits to it
 * @param limit how much may be paid on it; null for any amount, and where nothing is paid
 */
public record AuditedChange(
        SubjectKey subject,
        AuditAction action,
        Instant time,
        UUID consentSetId,
        UUID applicationId,
        UUID recordId,
        String consentType,
        String before,
        String after,
        String policy,
        String policyVersion,
        String textSha256,
        Actor actor,
        Map<String, Object> metadata,
        SpendingLimit limit) {

    public AuditedChange {
        metadata = metadata == null ? Map.of() : Map.copyOf(metadata);
    }
}
