package io.grantway.consent.record;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One consent of a set, as it stands now.
 *
 * @param consentId the record that holds the decision: another after each change
 * @param createdAt when the type was first decided on
 */
public record ConsentItem(
        UUID consentId,
        String consentType,
        ConsentStatus status,
        String policy,
        String policyVersion,
        Map<String, Object> metadata,
        Instant createdAt,
        Instant updatedAt) {}
