package io.grantway.oauth.registration;

import java.time.Instant;
import java.util.UUID;

/**
 * A registration as it stands.
 *
 * @param onboardingId null until the address is verified, and where there was an account before
 * @param userId the id that the account will have, or has; null as the onboarding id
 * @param countryOfResidence ISO 3166-1 alpha-2; null until the address is verified
 */
public record Registration(
        UUID id,
        RegistrationPhase phase,
        UUID onboardingId,
        UUID userId,
        String email,
        String firstName,
        String lastName,
        String countryOfResidence,
        Instant createdAt) {

    /** Whether the address was found to belong to an account. */
    public boolean hasAccount() {
        return phase == RegistrationPhase.HAS_ACCOUNT;
    }
}
