package io.grantway.web.api.oauth2;

import io.grantway.oauth.openid.IdentityScope;
import io.grantway.oauth.token.GrantScope;
import io.grantway.oauth.token.ManagedGrant;
import io.grantway.oauth.token.ManagedGrants;
import io.grantway.web.api.ApiException;
import io.grantway.web.api.AuthorizationDetailsJson;
import io.grantway.web.api.security.OwnTokens;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The grants of an application, each by its name (Grant Management for OAuth 2.0, §6). */
@Path("auth/oauth2/grants")
@Produces(MediaType.APPLICATION_JSON)
public class GrantResource {

    @Inject OwnTokens tokens;
    @Inject ManagedGrants grants;
    @Inject Meters meters;
    @Context HttpHeaders headers;
    @Context HttpServletRequest request;

    /** There is no list of grants: who asks without a name gets none. */
    @GET
    public Response none() {
        tokens.client(headers, request, GrantScope.QUERY);
        throw ApiException.notFound();
    }

    @GET
    @Path("{id}")
    public Response query(@PathParam("id") String grantId) {
        var client = tokens.client(headers, request, GrantScope.QUERY);
        var grant = grants.find(client, grantId).orElseThrow(ApiException::notFound);
        return Response.ok(json(grant).toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Path("{id}")
    public Response revoke(@PathParam("id") String grantId) {
        var client = tokens.client(headers, request, GrantScope.REVOKE);
        if (!grants.revoke(client, grantId)) {
            throw ApiException.notFound();
        }
        meters.granted("grant-revocation");
        return Response.noContent().header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static JsonObject json(ManagedGrant grant) {
        var json =
                Json.createObjectBuilder()
                        .add(
                                "scopes",
                                Json.createArrayBuilder()
                                        .add(
                                                Json.createObjectBuilder()
                                                        .add("scope", grant.scope().format())));
        var claims = Json.createArrayBuilder();
        grant.scope().identity().stream()
                .map(IdentityScope::claims)
                .flatMap(names -> names.stream().sorted())
                .forEach(claims::add);
        json.add("claims", claims);
        AuthorizationDetailsJson.add(json, grant.limit());
        return json.build();
    }
}
