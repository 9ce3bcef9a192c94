package io.grantway.consent.record;

import jakarta.ejb.ApplicationException;

/** The partner has a consent set of this onboarding already. */
@ApplicationException(rollback = true)
public final class DuplicateOnboarding extends ConsentRefused {

    public DuplicateOnboarding() {
        super("Duplicate onboardingId");
    }
}
