package io.grantway.web.api.oauth2;

import io.grantway.consent.permission.Permission;
import io.grantway.oauth.AuthorizationDetails;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.client.GrantType;
import io.grantway.oauth.grant.GrantAction;
import io.grantway.oauth.openid.Acr;
import io.grantway.oauth.openid.IdTokenAlgorithm;
import io.grantway.oauth.openid.IdentityScope;
import io.grantway.oauth.proof.DpopProofs;
import io.grantway.web.Language;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What a client library needs beside the issuer: authorization server metadata (RFC 8414 §2) and
 * OpenID provider metadata (OpenID Connect Discovery §3). It is one document at both places.
 */
@Path("auth/oauth2/.well-known")
@Produces(MediaType.APPLICATION_JSON)
public class MetadataResource {

    private static final String[] CLIENT_AUTHENTICATION = {
        "client_secret_basic", "client_secret_post", "private_key_jwt"
    };

    @Inject OAuthSettings settings;
    @Inject DpopProofs proofs;

    @GET
    @Path("oauth-authorization-server")
    public Response metadata() {
        return answer();
    }

    @GET
    @Path("openid-configuration")
    public Response openIdMetadata() {
        return answer();
    }

    private Response answer() {
        var json = Json.createObjectBuilder().add("issuer", settings.issuer());
        addEndpoints(json, settings.issuer());
        addOAuth(json);
        addOpenId(json);
        return Response.ok(json.build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }

    private static void addEndpoints(JsonObjectBuilder json, String issuer) {
        json.add("authorization_endpoint", issuer + "/authorize")
                .add("token_endpoint", issuer + "/token")
                .add("revocation_endpoint", issuer + "/revoke")
                .add("introspection_endpoint", issuer + "/introspect")
                .add("userinfo_endpoint", issuer + "/userinfo")
                .add("end_session_endpoint", issuer + "/logout")
                .add("grant_management_endpoint", issuer + "/grants")
                .add("pushed_authorization_request_endpoint", issuer + "/par")
                .add("authorization_challenge_endpoint", issuer + "/challenge")
                .add("registration_endpoint", issuer + "/register")
                .add("jwks_uri", issuer + "/jwks");
    }

    private void addOAuth(JsonObjectBuilder json) {
        json.add("scopes_supported", scopes())
                .add(
                        "authorization_details_types_supported",
                        array(AuthorizationDetails.TRANSACTIONS))
                .add("response_types_supported", array("code"))
                .add("response_modes_supported", array("query"))
                .add(
                        "grant_types_supported",
                        array(Arrays.stream(GrantType.values()).map(GrantType::text)))
                .add("code_challenge_methods_supported", array("S256"))
                .add(
                        "token_endpoint_auth_methods_supported",
                        array(CLIENT_AUTHENTICATION).add("none"))
                .add(
                        "revocation_endpoint_auth_methods_supported",
                        array(CLIENT_AUTHENTICATION).add("none"))
                .add("introspection_endpoint_auth_methods_supported", array(CLIENT_AUTHENTICATION))
                .add("require_pushed_authorization_requests", false)
                .add(
                        "grant_management_actions_supported",
                        array(
                                Stream.concat(
                                        Stream.of("query", "revoke"),
                                        Arrays.stream(GrantAction.values())
                                                .map(GrantAction::text))))
                .add("grant_management_action_required", false)
                .add("token_endpoint_auth_signing_alg_values_supported", algorithms())
                .add("revocation_endpoint_auth_signing_alg_values_supported", algorithms())
                .add("introspection_endpoint_auth_signing_alg_values_supported", algorithms())
                .add("dpop_signing_alg_values_supported", algorithms())
                .add("authorization_response_iss_parameter_supported", true);
    }

    private static void addOpenId(JsonObjectBuilder json) {
        json.add("subject_types_supported", array("public", "pairwise"))
                .add(
                        "id_token_signing_alg_values_supported",
                        array(Arrays.stream(IdTokenAlgorithm.values()).map(IdTokenAlgorithm::name)))
                .add("acr_values_supported", array(Arrays.stream(Acr.values()).map(Acr::value)))
                .add("prompt_values_supported", array("none", "login", "consent", "select_account"))
                .add("claim_types_supported", array("normal"))
                .add("claims_supported", claims())
                .add("claims_parameter_supported", false)
                .add("request_parameter_supported", false)
                .add("request_uri_parameter_supported", false)
                .add("backchannel_logout_supported", true)
                .add("backchannel_logout_session_supported", true)
                .add("ui_locales_supported", languages());
    }

    private JsonArrayBuilder algorithms() {
        return array(proofs.algorithms().toArray(String[]::new));
    }

    private static JsonArrayBuilder scopes() {
        return array(
                Stream.concat(
                        Arrays.stream(IdentityScope.values()).map(IdentityScope::scope),
                        Arrays.stream(Permission.values()).map(Permission::scope)));
    }

    private static JsonArrayBuilder languages() {
        return array(Arrays.stream(Language.values()).map(Language::getTag));
    }

    private static JsonArrayBuilder claims() {
        return array(
                Stream.concat(
                        Stream.of(
                                "iss",
                                "sub",
                                "aud",
                                "exp",
                                "iat",
                                "auth_time",
                                "nonce",
                                "acr",
                                "amr",
                                "at_hash",
                                "sid"),
                        Arrays.stream(IdentityScope.values())
                                .flatMap(scope -> scope.claims().stream().sorted())));
    }

    private static JsonArrayBuilder array(String... values) {
        return array(Arrays.stream(values));
    }

    private static JsonArrayBuilder array(Stream<String> values) {
        var array = Json.createArrayBuilder();
        values.forEach(array::add);
        return array;
    }
}
