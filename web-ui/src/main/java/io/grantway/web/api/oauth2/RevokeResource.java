package io.grantway.web.api.oauth2;

import io.grantway.oauth.token.TokenInspection;
import io.grantway.web.api.Parameters;
import io.grantway.web.api.client.ClientAuthentication;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Token revocation (RFC 7009): an access or refresh token takes its whole family with it. */
@Path("auth/oauth2/revoke")
public class RevokeResource {

    @Inject ClientAuthentication clientAuthentication;
    @Inject TokenInspection inspection;
    @Inject Meters meters;
    @Context HttpHeaders headers;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(String form) {
        var body = Parameters.decode(form);
        var client = clientAuthentication.identifyStandard(headers, body);
        inspection.revoke(client, body.require("token"));
        meters.granted("revocation");
        return Response.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
