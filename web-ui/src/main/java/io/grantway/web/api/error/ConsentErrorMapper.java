package io.grantway.web.api.error;

import io.grantway.consent.record.AlreadyLinked;
import io.grantway.consent.record.ConsentRefused;
import io.grantway.consent.record.DuplicateOnboarding;
import io.grantway.consent.record.InvalidConsents;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Turns what the consent domain refuses into HTTP. */
@Provider
public class ConsentErrorMapper implements ExceptionMapper<ConsentRefused> {

    @Inject Meters meters;

    @Override
    public Response toResponse(ConsentRefused refusal) {
        if (refusal instanceof InvalidConsents invalid) {
            return answer("invalid_consents", 400, "Validation error", invalid.details());
        }
        if (refusal instanceof DuplicateOnboarding) {
            return answer(
                    "duplicate_onboarding",
                    409,
                    "Duplicate onboardingId",
                    List.of("There is a consent set of this onboardingId"));
        }
        if (refusal instanceof AlreadyLinked) {
            return answer(
                    "already_linked",
                    409,
                    "Already linked",
                    List.of("The consent set belongs to a user account already"));
        }
        return answer(
                "consent_not_found",
                404,
                "Not found",
                List.of("Your application has nothing of this id, or it is revoked already"));
    }

    private Response answer(String meter, int status, String title, List<String> details) {
        meters.refused(meter);
        return ErrorFamily.answer(status, title, details).build();
    }
}
