package io.grantway.consent.record;

import io.grantway.consent.permission.SpendingLimit;
import java.time.Instant;
import java.util.UUID;

/**
 * A decision as it was recorded.
 *
 * @param consentSetId null for a permission
 * @param applicationId null for a consent of a policy
 * @param textSha256 of exactly the text that was shown
 * @param limit how much may be paid on it; null for any amount, and where nothing is paid
 */
public record RecordedConsent(
        UUID recordId,
        UUID consentSetId,
        UUID applicationId,
        String consentType,
        ConsentStatus status,
        String policy,
        String version,
        String language,
        String textSha256,
        String actor,
        Instant at,
        SpendingLimit limit) {}
