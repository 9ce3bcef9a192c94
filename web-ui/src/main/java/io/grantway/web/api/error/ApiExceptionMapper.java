package io.grantway.web.api.error;

import io.grantway.web.api.ApiException;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Turns refusals of the partner API into the shape of their path. */
@Provider
public class ApiExceptionMapper implements ExceptionMapper<ApiException> {

    @Inject Meters meters;
    @Context UriInfo uriInfo;

    @Override
    public Response toResponse(ApiException refusal) {
        meters.refused(Integer.toString(refusal.status()));
        var answer =
                ErrorFamily.of(uriInfo)
                        .answer(refusal.status(), "invalid_request", refusal.getMessage());
        if (refusal.retryAfter() > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, refusal.retryAfter());
        }
        if (refusal.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }
}
