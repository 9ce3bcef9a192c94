package io.grantway.consent.record;

import jakarta.ejb.ApplicationException;

/** The partner has a consent set of this onboarding already. */
@ApplicationException(rollback = true)
public class DuplicateOnboarding extends RuntimeException {

    public DuplicateOnboarding() {
        super("Duplicate onboardingId", null, false, false);
    }
}
