package io.grantway.web.api.error;

import io.grantway.oauth.DomainRefusal;
import io.grantway.oauth.EditedMeanwhile;
import io.grantway.oauth.NotThere;
import io.grantway.oauth.redirect.OnTheList;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the domain does not do for a partner: not there, in conflict, or broken rules in words. */
@Provider
public class DomainRefusalMapper implements ExceptionMapper<DomainRefusal> {

    @Inject Meters meters;
    @Context UriInfo uriInfo;

    @Override
    public Response toResponse(DomainRefusal refusal) {
        var status = status(refusal);
        meters.refused(Integer.toString(status));
        return ErrorFamily.of(uriInfo)
                .answer(
                        status,
                        "invalid_request",
                        status == 404 ? "Not found" : refusal.getMessage())
                .build();
    }

    private static int status(DomainRefusal refusal) {
        if (refusal instanceof NotThere) {
            return 404;
        }
        return refusal instanceof OnTheList || refusal instanceof EditedMeanwhile ? 409 : 422;
    }
}
