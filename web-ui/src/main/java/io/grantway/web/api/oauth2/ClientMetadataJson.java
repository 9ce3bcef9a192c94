package io.grantway.web.api.oauth2;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.clientregistration.ClientInformation;
import io.grantway.oauth.clientregistration.ClientMetadata;
import io.grantway.web.api.BadBody;
import io.grantway.web.api.JsonBody;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.List;

/**
 * The metadata of a client as JSON (RFC 7591 §2). Members that this server does not know are passed
 * over, and not sent back.
 */
final class ClientMetadataJson {

    private static final int MOST_CHARACTERS = 32_768;

    private ClientMetadataJson() {}

    /** Parses the body of a request. */
    static JsonBody parse(String body) {
        if (body != null && body.length() > MOST_CHARACTERS) {
            throw invalid("The metadata must be at most " + MOST_CHARACTERS + " characters");
        }
        return JsonBody.parse(body);
    }

    /**
     * @throws OAuthException invalid_client_metadata where a member is of another type
     */
    static ClientMetadata read(JsonBody body) {
        try {
            var jwks = body.object("jwks");
            return new ClientMetadata(
                    body.text("client_name"),
                    texts(body, "redirect_uris"),
                    body.text("token_endpoint_auth_method"),
                    texts(body, "grant_types"),
                    texts(body, "response_types"),
                    body.text("scope"),
                    body.text("application_type"),
                    jwks == null ? null : jwks.json().toString(),
                    body.text("jwks_uri"),
                    body.text("subject_type"),
                    body.text("id_token_signed_response_alg"),
                    body.flag("dpop_bound_access_tokens"),
                    body.flag("require_pushed_authorization_requests"),
                    texts(body, "post_logout_redirect_uris"),
                    body.text("backchannel_logout_uri"),
                    body.text("tos_uri"),
                    body.text("policy_uri"),
                    body.text("software_statement"));
        } catch (BadBody fault) {
            throw invalid(fault.getMessage());
        }
    }

    /**
     * The client that the metadata is about (RFC 7592 §2.2), and nothing that belongs to another.
     *
     * @throws OAuthException invalid_client_metadata
     */
    static void requireClient(JsonBody body, String clientId) {
        if (!clientId.equals(body.text("client_id"))) {
            throw invalid("client_id must be there, and be that of the registration");
        }
    }

    /** The answer to a client that registered, or asks what is registered. */
    static String write(ClientInformation client, String registrationUri) {
        var json =
                Json.createObjectBuilder()
                        .add("client_id", client.clientId())
                        .add("client_id_issued_at", client.issuedAt().getEpochSecond());
        if (client.clientSecret() != null) {
            json.add("client_secret", client.clientSecret()).add("client_secret_expires_at", 0);
        }
        json.add("registration_access_token", client.registrationAccessToken())
                .add("registration_client_uri", registrationUri);
        add(json, client.metadata());
        if (!client.pendingRedirectUris().isEmpty()) {
            add(json, "redirect_uris_pending", client.pendingRedirectUris());
        }
        return json.build().toString();
    }

    private static void add(JsonObjectBuilder json, ClientMetadata metadata) {
        json.add("client_name", metadata.clientName());
        add(json, "redirect_uris", metadata.redirectUris());
        json.add("token_endpoint_auth_method", metadata.tokenEndpointAuthMethod());
        add(json, "grant_types", metadata.grantTypes());
        add(json, "response_types", metadata.responseTypes());
        json.add("scope", metadata.scope()).add("application_type", metadata.applicationType());
        if (metadata.jwks() != null) {
            json.add("jwks", object(metadata.jwks()));
        }
        add(json, "jwks_uri", metadata.jwksUri());
        json.add("subject_type", metadata.subjectType())
                .add("id_token_signed_response_alg", metadata.idTokenSignedResponseAlg())
                .add("dpop_bound_access_tokens", metadata.dpopBoundAccessTokens())
                .add(
                        "require_pushed_authorization_requests",
                        metadata.requirePushedAuthorizationRequests());
        add(json, "post_logout_redirect_uris", metadata.postLogoutRedirectUris());
        if (metadata.backchannelLogoutUri() != null) {
            json.add("backchannel_logout_uri", metadata.backchannelLogoutUri())
                    .add("backchannel_logout_session_required", true);
        }
        add(json, "tos_uri", metadata.tosUri());
        add(json, "policy_uri", metadata.policyUri());
    }

    private static void add(JsonObjectBuilder json, String name, String value) {
        if (value != null) {
            json.add(name, value);
        }
    }

    private static void add(JsonObjectBuilder json, String name, List<String> values) {
        json.add(name, Json.createArrayBuilder(values));
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static List<String> texts(JsonBody body, String field) {
        return body.has(field) ? body.requiredTexts(field) : null;
    }

    private static OAuthException invalid(String description) {
        return new OAuthException(OAuthError.INVALID_CLIENT_METADATA, description);
    }
}
