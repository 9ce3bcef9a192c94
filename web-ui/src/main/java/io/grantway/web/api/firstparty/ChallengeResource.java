package io.grantway.web.api.firstparty;

import io.grantway.web.api.Parameters;
import io.grantway.web.api.client.ClientAuthentication;
import io.grantway.web.api.security.DpopRequests;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The authorization challenge endpoint (OAuth 2.0 for First-Party Applications §4.1). */
@Path("auth/oauth2/challenge")
@Produces(MediaType.APPLICATION_JSON)
public class ChallengeResource {

    @Inject ClientAuthentication clientAuthentication;
    @Inject DpopRequests dpop;
    @Inject Challenge challenge;
    @Inject Meters meters;
    @Context HttpHeaders headers;
    @Context HttpServletRequest request;
    @Context HttpServletResponse response;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response challenge(String form) {
        var body = Parameters.decode(form);
        var client = dpop.client(clientAuthentication.identifyStandard(headers, body), request);
        var code = challenge.answer(client, body, response::setHeader);
        meters.granted("code");
        return Response.ok(
                        Json.createObjectBuilder()
                                .add("authorization_code", code)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
