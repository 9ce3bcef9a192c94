package io.grantway.consent.audit;

import java.util.UUID;

/**
 * What an audit entry states.
 *
 * @param recordId the consent record that the change wrote
 * @param item the consent type, for a permission its scope token
 * @param statusBefore null where the item is new
 * @param actor who did it: {@code user}, {@code partner:<application id>} or {@code system}
 */
public record AuditedChange(
        UUID userId,
        UUID applicationId,
        UUID recordId,
        AuditAction action,
        String item,
        String statusBefore,
        String statusAfter,
        String policyVersion,
        String actor) {}
