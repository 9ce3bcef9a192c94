package io.grantway.consent.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * Which audit entries; null where a part does not narrow.
 *
 * @param consentType the name of a type, for a permission its scope token
 */
public record AuditFilter(
        UUID applicationId, AuditAction action, String consentType, Instant from, Instant until) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);

    boolean fits(AuditLine line) {
        return (applicationId == null || applicationId.equals(line.applicationId()))
                && (action == null || action == line.action())
                && (consentType == null || consentType.equals(line.consentType()))
                && (from == null || !line.at().isBefore(from))
                && (until == null || line.at().isBefore(until));
    }
}
