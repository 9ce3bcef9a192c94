package io.grantway.web.api.oauth2;

import io.grantway.oauth.authorization.AuthorizationRequest;
import io.grantway.oauth.authorization.PushedAuthorizations;
import io.grantway.web.api.Parameters;
import io.grantway.web.api.client.ClientAuthentication;
import io.grantway.web.api.security.DpopRequests;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Takes authorization requests that are pushed (RFC 9126 §2). */
@Path("auth/oauth2/par")
@Produces(MediaType.APPLICATION_JSON)
public class ParResource {

    @Inject ClientAuthentication clientAuthentication;
    @Inject DpopRequests dpop;
    @Inject PushedAuthorizations pushed;
    @Inject Meters meters;
    @Context HttpHeaders headers;
    @Context HttpServletRequest request;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response push(String form) {
        var body = Parameters.decode(form);
        var client = dpop.client(clientAuthentication.identifyStandard(headers, body), request);
        var answer = pushed.push(client, AuthorizationRequest.standard(body.all()));
        meters.granted("pushed_request");
        var json =
                Json.createObjectBuilder()
                        .add("request_uri", answer.requestUri())
                        .add("expires_in", answer.expiresIn())
                        .build();
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(json.toString())
                .build();
    }
}
