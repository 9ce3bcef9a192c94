package io.grantway.consent.record;

import java.time.Instant;
import java.util.UUID;

/**
 * A change of one consent of a set.
 *
 * @param consentId the new record
 * @param before null where the type had no decision
 */
public record ConsentChange(
        UUID consentSetId,
        UUID consentId,
        String consentType,
        ConsentStatus before,
        ConsentStatus after,
        Instant at) {}
