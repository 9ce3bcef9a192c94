package io.grantway.web.api.oauth2;

import io.grantway.oauth.token.Introspection;
import io.grantway.oauth.token.TokenInspection;
import io.grantway.web.api.AuthorizationDetailsJson;
import io.grantway.web.api.Parameters;
import io.grantway.web.api.client.AssertionAuthentication;
import io.grantway.web.api.client.ClientAuthentication;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Token introspection (RFC 7662) for the back ends of a partner. */
@Path("auth/oauth2/introspect")
@Produces(MediaType.APPLICATION_JSON)
public class IntrospectResource {

    private static final JsonObject INACTIVE =
            Json.createObjectBuilder().add("active", false).build();

    @Inject ClientAuthentication clientAuthentication;
    @Inject TokenInspection inspection;
    @Context HttpHeaders headers;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response introspect(String form) {
        var body = Parameters.decode(form);
        var json = introspect(body).map(IntrospectResource::active).orElse(INACTIVE);
        return Response.ok(json.toString()).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** A caller with a secret is proved together with the token, in one statement. */
    private Optional<Introspection> introspect(Parameters body) {
        return AssertionAuthentication.isIn(body)
                ? inspection.introspect(
                        clientAuthentication.identifyStandard(headers, body), body.require("token"))
                : inspection.introspect(
                        clientAuthentication.standardCredentials(headers, body),
                        body.require("token"));
    }

    private static JsonObject active(Introspection token) {
        var json =
                Json.createObjectBuilder()
                        .add("active", true)
                        .add("sub", token.subject())
                        .add("client_id", token.clientId())
                        .add("exp", token.expiresAt())
                        .add("iat", token.issuedAt());
        if (token.scope() != null) {
            json.add("scope", token.scope());
        }
        AuthorizationDetailsJson.add(json, token.limit());
        if (token.tokenType() != null) {
            json.add("token_type", token.tokenType()).add("jti", token.tokenId());
        }
        if (token.actor() != null) {
            json.add("act", Json.createObjectBuilder().add("sub", token.actor()));
        }
        if (token.jkt() != null) {
            json.add("cnf", Json.createObjectBuilder().add("jkt", token.jkt()));
        }
        return json.build();
    }
}
