package io.grantway.web.api.oauth2;

import io.grantway.oauth.authorization.AuthorizationRequest;
import io.grantway.web.api.Parameters;
import io.grantway.web.api.oauth.HostedUi;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The authorization endpoint (RFC 6749 §3.1), with PKCE (RFC 7636). */
@Path("auth/oauth2/authorize")
public class AuthorizeResource {

    @Inject HostedUi hostedUi;
    @Context HttpServletRequest request;

    @GET
    public Response authorize() {
        return start(Parameters.decode(request.getQueryString()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response authorizeByForm(String form) {
        return start(Parameters.decode(form));
    }

    private Response start(Parameters parameters) {
        return hostedUi.start(AuthorizationRequest.standard(parameters.all()));
    }
}
