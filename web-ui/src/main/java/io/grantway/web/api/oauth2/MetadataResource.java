package io.grantway.web.api.oauth2;

import io.grantway.consent.permission.Permission;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.proof.DpopProofs;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;

/** Authorization server metadata (RFC 8414 §2): what a client library needs beside the issuer. */
@Path("auth/oauth2/.well-known/oauth-authorization-server")
@Produces(MediaType.APPLICATION_JSON)
public class MetadataResource {

    private static final String[] CLIENT_AUTHENTICATION = {
        "client_secret_basic", "client_secret_post", "private_key_jwt"
    };

    @Inject OAuthSettings settings;
    @Inject DpopProofs proofs;

    @GET
    public Response metadata() {
        var issuer = settings.issuer();
        var json =
                Json.createObjectBuilder()
                        .add("issuer", issuer)
                        .add("authorization_endpoint", issuer + "/authorize")
                        .add("token_endpoint", issuer + "/token")
                        .add("revocation_endpoint", issuer + "/revoke")
                        .add("introspection_endpoint", issuer + "/introspect")
                        .add("pushed_authorization_request_endpoint", issuer + "/par")
                        .add("require_pushed_authorization_requests", false)
                        .add("jwks_uri", issuer + "/jwks")
                        .add("scopes_supported", scopes())
                        .add("response_types_supported", array("code"))
                        .add("response_modes_supported", array("query"))
                        .add(
                                "grant_types_supported",
                                array("authorization_code", "refresh_token", "client_credentials"))
                        .add("code_challenge_methods_supported", array("S256"))
                        .add(
                                "token_endpoint_auth_methods_supported",
                                array(CLIENT_AUTHENTICATION).add("none"))
                        .add(
                                "revocation_endpoint_auth_methods_supported",
                                array(CLIENT_AUTHENTICATION).add("none"))
                        .add(
                                "introspection_endpoint_auth_methods_supported",
                                array(CLIENT_AUTHENTICATION))
                        .add("token_endpoint_auth_signing_alg_values_supported", algorithms())
                        .add("revocation_endpoint_auth_signing_alg_values_supported", algorithms())
                        .add(
                                "introspection_endpoint_auth_signing_alg_values_supported",
                                algorithms())
                        .add("dpop_signing_alg_values_supported", algorithms())
                        .add("authorization_response_iss_parameter_supported", true)
                        .build();
        return Response.ok(json.toString())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }

    private JsonArrayBuilder algorithms() {
        return array(proofs.algorithms().toArray(String[]::new));
    }

    private static JsonArrayBuilder scopes() {
        return array(
                Arrays.stream(Permission.values()).map(Permission::scope).toArray(String[]::new));
    }

    private static JsonArrayBuilder array(String... values) {
        var array = Json.createArrayBuilder();
        for (var value : values) {
            array.add(value);
        }
        return array;
    }
}
