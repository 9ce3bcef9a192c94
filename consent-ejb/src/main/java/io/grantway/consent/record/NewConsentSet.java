package io.grantway.consent.record;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The consents of an onboarding as they were sent: not checked yet.
 *
 * @param tenantId the partner that the caller's key belongs to
 * @param tenantLabel the {@code tenantId} of the request: echoed, without meaning here
 * @param policyType {@code US} or {@code global}
 */
public record NewConsentSet(
        UUID tenantId,
        String onboardingId,
        String tenantLabel,
        String policyType,
        List<Item> consents,
        Map<String, Object> metadata,
        Circumstances circumstances) {

    /**
     * One consent.
     *
     * @param consentStatus {@code granted} or {@code denied}
     */
    public record Item(String consentType, String consentStatus, Map<String, Object> metadata) {}
}
