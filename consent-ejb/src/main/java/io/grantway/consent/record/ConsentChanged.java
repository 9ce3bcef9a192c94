package io.grantway.consent.record;

import io.grantway.consent.permission.SpendingLimit;
import java.time.Instant;
import java.util.UUID;

/**
 * Fired for each consent item that a transaction records, in that transaction.
 *
 * @param tenantId the partner that the consent concerns
 * @param applicationId the application, for a permission; else null
 * @param consentSetId the set, for a consent of a policy; else null
 * @param recordId the record that holds the decision
 * @param consentType the name of the type, for a permission its scope token
 * @param before null where the item is new
 * @param limit how much may be paid on it; null for any amount, and where nothing is paid
 */
public record ConsentChanged(
        UUID tenantId,
        UUID userId,
        UUID applicationId,
        UUID consentSetId,
        UUID recordId,
        String consentType,
        ConsentStatus before,
        ConsentStatus after,
        SpendingLimit limit,
        Instant at) {}
