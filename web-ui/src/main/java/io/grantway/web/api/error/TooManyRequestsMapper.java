package io.grantway.web.api.error;

import io.grantway.web.limits.TooManyRequests;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 429 (RFC 6585 §4), with what is left of which quota and when to come back. */
@Provider
public class TooManyRequestsMapper implements ExceptionMapper<TooManyRequests> {

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject Meters meters;
    @Context UriInfo uriInfo;

    @Override
    public Response toResponse(TooManyRequests refusal) {
        meters.refused("too_many_requests");
        var answer =
                ErrorFamily.of(uriInfo)
                        .answer(TOO_MANY_REQUESTS, "temporarily_unavailable", refusal.getMessage());
        refusal.describe(answer::header);
        return answer.build();
    }
}
