package io.grantway.web.api.error;

import io.grantway.oauth.registration.RegistrationRefused;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A step of a registration that is not taken. */
@Provider
public class RegistrationRefusedMapper implements ExceptionMapper<RegistrationRefused> {

    private static final int RETRY_AFTER_SECONDS = 2;

    @Inject Meters meters;
    @Context UriInfo uriInfo;

    @Override
    public Response toResponse(RegistrationRefused refusal) {
        var status =
                switch (refusal.reason()) {
                    case WRONG_CODE, WRONG_PHASE -> 400;
                    case ACCOUNT_EXISTS -> 409;
                    case BUSY -> 503;
                };
        meters.refused(Integer.toString(status));
        var answer =
                ErrorFamily.of(uriInfo).answer(status, "invalid_request", refusal.getMessage());
        return status == 503
                ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).build()
                : answer.build();
    }
}
