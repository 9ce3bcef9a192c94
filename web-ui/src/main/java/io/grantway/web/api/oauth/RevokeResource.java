package io.grantway.web.api.oauth;

import io.grantway.oauth.token.Tokens;
import io.grantway.web.api.security.Access;
import io.grantway.web.api.security.Protected;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Kills all tokens of the calling application for the user of the bearer token. */
@Path("auth/oauth/revoke")
@Produces(MediaType.APPLICATION_JSON)
public class RevokeResource {

    @Inject Tokens tokens;
    @Inject Access access;
    @Inject Meters meters;

    @DELETE
    @Protected
    public Response revoke() {
        tokens.revokeAll(access.grant().userId(), access.grant().applicationId());
        meters.granted("revocation");
        return Response.ok("{\"success\":true}")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
