package io.grantway.web.api.error;

import io.grantway.oauth.redirect.RedirectUriRefused;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A redirect URI that breaks a rule: the rule in words. */
@Provider
public class RedirectUriRefusedMapper implements ExceptionMapper<RedirectUriRefused> {

    @Inject Meters meters;
    @Context UriInfo uriInfo;

    @Override
    public Response toResponse(RedirectUriRefused refusal) {
        meters.refused(refusal.error().code());
        return ErrorFamily.of(uriInfo).answerInvalid(refusal.getMessage()).build();
    }
}
