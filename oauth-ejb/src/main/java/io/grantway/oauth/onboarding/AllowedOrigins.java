package io.grantway.oauth.onboarding;

import io.grantway.oauth.DirectReads;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Whose scripts may call from a browser (Fetch, CORS protocol): origins on an exact list. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AllowedOrigins {

    private static final int MOST = 300;

    @Inject DirectReads reads;
    @Inject OnboardingRepository onboarding;

    /** Approves an origin: for the sandbox that a development server starts with. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void allow(UUID applicationId, String origin) {
        onboarding.insertOrigins(List.of(new ApplicationOrigin(applicationId, origin)));
    }

    /** Whether the origin is approved for this application. */
    public boolean isAllowed(UUID applicationId, String origin) {
        return origin.length() <= MOST
                && reads.read(
                                session ->
                                        new OnboardingRepository_(session)
                                                .countOrigin(applicationId, origin))
                        > 0;
    }

    /** Whether the origin is approved for any application: all that a preflight lets one ask. */
    public boolean isKnown(String origin) {
        return origin.length() <= MOST
                && reads.read(session -> new OnboardingRepository_(session).countOrigin(origin))
                        > 0;
    }
}
