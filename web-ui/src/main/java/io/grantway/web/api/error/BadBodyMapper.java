package io.grantway.web.api.error;

import io.grantway.oauth.OAuthError;
import io.grantway.web.api.BadBody;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A body that can't be understood: 422, but 400 for OAuth (RFC 6749 §5.2) and consents. */
@Provider
public class BadBodyMapper implements ExceptionMapper<BadBody> {

    @Inject Meters meters;
    @Context UriInfo uriInfo;

    @Override
    public Response toResponse(BadBody fault) {
        meters.refused(OAuthError.INVALID_REQUEST.code());
        return ErrorFamily.of(uriInfo).answerInvalid(fault.getMessage()).build();
    }
}
