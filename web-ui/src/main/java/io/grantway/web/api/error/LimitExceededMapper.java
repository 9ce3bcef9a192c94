package io.grantway.web.api.error;

import io.grantway.consent.permission.LimitExceeded;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A payment is beyond the authorization details of the token, or of the user's consent. */
@Provider
public class LimitExceededMapper implements ExceptionMapper<LimitExceeded> {

    private static final String ERROR = "insufficient_authorization_details";

    @Inject Meters meters;

    @Override
    public Response toResponse(LimitExceeded refusal) {
        meters.refused(ERROR);
        return ErrorFamily.MESSAGE
                .answer(403, ERROR, refusal.getMessage())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"" + ERROR + "\"")
                .build();
    }
}
