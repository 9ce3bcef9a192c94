package io.grantway.consent.audit;

import io.grantway.consent.evidence.CanonicalJson;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An audit entry as oversight reads it: what was decided, not from where or with which device.
 *
 * @param seq its place in the partner's chain
 * @param applicationId null for a consent of a policy
 * @param consentSetId null for a permission
 * @param before null where the item was new
 */
public record AuditLine(
        long seq,
        UUID auditId,
        Instant at,
        AuditAction action,
        String actor,
        UUID applicationId,
        UUID consentSetId,
        String consentType,
        String before,
        String after,
        String policyVersion) {

    static AuditLine of(AuditEntry entry) {
        var body = CanonicalJson.parse(entry.body());
        return new AuditLine(
                entry.position().seq(),
                id(body, "auditId"),
                Instant.parse((String) body.get("time")),
                AuditAction.of((String) body.get("action")),
                (String) body.get("actor"),
                id(body, "applicationId"),
                id(body, "consentSetId"),
                (String) body.get("consentType"),
                (String) body.get("before"),
                (String) body.get("after"),
                (String) body.get("policyVersion"));
    }

    private static UUID id(Map<String, Object> body, String name) {
        var text = (String) body.get(name);
        return text == null ? null : UUID.fromString(text);
    }
}
