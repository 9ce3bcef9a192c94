package io.grantway.consent.record;

import io.grantway.consent.policy.PolicyType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The consents of one onboarding at one partner, as they stand now.
 *
 * @param tenantId the partner
 * @param tenantLabel what the partner calls itself: echoed, without meaning here
 * @param userId null until the set is linked
 * @param consents one for each type
 * @param completedAt when it was linked; null until then
 */
public record ConsentSet(
        UUID id,
        UUID tenantId,
        String tenantLabel,
        String onboardingId,
        UUID userId,
        PolicyType policyType,
        List<ConsentItem> consents,
        Map<String, Object> metadata,
        Instant createdAt,
        Instant updatedAt,
        Instant completedAt) {}
