package io.grantway.web.api.oauth;

import static io.grantway.oauth.OAuthException.invalidRequest;

import io.grantway.oauth.authorization.AuthorizationRequest;
import io.grantway.oauth.authorization.Authorizations;
import io.grantway.oauth.client.Clients;
import io.grantway.web.api.Parameters;
import io.grantway.web.api.client.ClientAuthentication;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Step 1 of both modes: the authorization request (RFC 6749 §4.1.1, RFC 7636 §4.3). */
@Path("auth/oauth/authorize/initiate")
@Produces(MediaType.APPLICATION_JSON)
public class InitiateResource {

    private static final String API = "api";

    @Inject ClientAuthentication clientAuthentication;
    @Inject Clients clients;
    @Inject Authorizations authorizations;
    @Inject HostedUi hostedUi;
    @Context HttpHeaders headers;
    @Context HttpServletRequest request;

    @GET
    public Response initiate(@HeaderParam("x-client-key") String clientKey) {
        var query = Parameters.decode(request.getQueryString());
        var mode = query.get("mode");
        if (mode != null && !mode.equals(API)) {
            throw invalidRequest("mode must be api or absent");
        }
        clientAuthentication.checkOptionalSecret(headers, true);
        if (clientKey != null) {
            checkHeader(clientKey, query.require("client_id"));
        }
        return mode == null ? hostedUi.start(request(query)) : toPartner(request(query));
    }

    /** A browser names its client in the query alone; whoever sends the header means it. */
    private void checkHeader(String clientKey, String clientId) {
        clients.identify(clientKey);
        if (!clientKey.equals(clientId)) {
            throw invalidRequest("client_id is not the client key of the request");
        }
    }

    private Response toPartner(AuthorizationRequest request) {
        var token = authorizations.begin(request);
        var body =
                Json.createObjectBuilder()
                        .add("token", token)
                        .add("url", hostedUi.url(token))
                        .build();
        return Response.ok(body.toString()).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static AuthorizationRequest request(Parameters query) {
        return AuthorizationRequest.generationOne(query.all());
    }
}
