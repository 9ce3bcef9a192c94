package io.grantway.web.api.oauth2;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.clientregistration.ClientInformation;
import io.grantway.oauth.clientregistration.ClientRegistrations;
import io.grantway.web.api.Bearer;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Clients register themselves in the sandbox (RFC 7591) and look after it (RFC 7592). */
@Path("auth/oauth2/register")
@Produces(MediaType.APPLICATION_JSON)
public class ClientRegistrationResource {

    private static final int CREATED = 201;
    private static final int OK = 200;

    @Inject ClientRegistrations registrations;
    @Inject OAuthSettings settings;
    @Inject Meters meters;
    @Context HttpHeaders headers;
    @Context HttpServletRequest request;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(String requestBody) {
        var token = token();
        var metadata = ClientMetadataJson.read(ClientMetadataJson.parse(requestBody));
        var client = registrations.register(token, metadata, request.getRemoteAddr());
        meters.granted("client_registration");
        return answer(CREATED, client);
    }

    @GET
    @Path("{clientId}")
    public Response read(@PathParam("clientId") String clientId) {
        return answer(OK, registrations.read(token(), clientId));
    }

    @PUT
    @Path("{clientId}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replace(@PathParam("clientId") String clientId, String requestBody) {
        var token = token();
        var body = ClientMetadataJson.parse(requestBody);
        ClientMetadataJson.requireClient(body, clientId);
        return answer(
                OK,
                registrations.replace(
                        token, clientId, ClientMetadataJson.read(body), request.getRemoteAddr()));
    }

    @DELETE
    @Path("{clientId}")
    public Response delete(@PathParam("clientId") String clientId) {
        registrations.delete(token(), clientId, request.getRemoteAddr());
        return Response.noContent().header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private String token() {
        return Bearer.of(headers)
                .orElseThrow(
                        () ->
                                new OAuthException(
                                        OAuthError.INVALID_TOKEN,
                                        "The token of the registration is missing: send it as"
                                                + " Authorization: Bearer"));
    }

    private Response answer(int status, ClientInformation client) {
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(
                        ClientMetadataJson.write(
                                client, settings.issuer() + "/register/" + client.clientId()))
                .build();
    }
}
