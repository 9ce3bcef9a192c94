package io.grantway.web.api.partner;

import io.grantway.consent.permission.Permission;
import io.grantway.oauth.client.GrantType;
import io.grantway.oauth.keypair.KeyInfo;
import io.grantway.oauth.onboarding.ApplicationDetails;
import io.grantway.oauth.redirect.Finding;
import io.grantway.oauth.redirect.RedirectUriLine;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Applications, their keys and redirect URIs on the wire. */
final class PartnerJson {

    private PartnerJson() {}

    static Response answer(int status, JsonObjectBuilder body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body.build().toString())
                .build();
    }

    static JsonObjectBuilder application(ApplicationDetails application, List<KeyInfo> keys) {
        var settings = application.settings();
        var json =
                Json.createObjectBuilder()
                        .add("applicationId", application.id().toString())
                        .add("name", settings.name())
                        .add("partner", application.partnerName())
                        .add("environment", text(application.environment()))
                        .add("type", text(settings.type()))
                        .add(
                                "permissions",
                                array(application.approved().stream().map(Permission::scope)))
                        .add(
                                "requiredPermissions",
                                array(application.required().stream().map(Permission::scope)))
                        .add(
                                "grantTypes",
                                array(settings.grants().stream().sorted().map(GrantType::text)))
                        .add("origins", array(settings.origins().stream()))
                        .add("hostedUiConfigured", application.hostedUiVersion() != null);
        text(json, "logoUri", settings.logoUri());
        text(json, "termsUri", settings.termsUri());
        text(json, "privacyUri", settings.privacyUri());
        var pairs = Json.createArrayBuilder();
        keys.stream().filter(key -> key.revokedAt() == null).forEach(key -> pairs.add(key(key)));
        return json.add("keys", pairs);
    }

    static JsonObjectBuilder redirectUri(RedirectUriLine line, List<Finding> findings) {
        var checks = Json.createArrayBuilder();
        findings.forEach(finding -> checks.add(finding.words()));
        return redirectUri(line).add("checks", checks);
    }

    static JsonObjectBuilder redirectUri(RedirectUriLine line) {
        var json =
                Json.createObjectBuilder()
                        .add("id", line.id().toString())
                        .add("redirectUri", line.uri())
                        .add("status", line.status().name())
                        .add("createdAt", line.createdAt().toString());
        text(json, "decidedAt", line.decidedAt());
        return json;
    }

    private static JsonObjectBuilder key(KeyInfo key) {
        var json =
                Json.createObjectBuilder()
                        .add("clientKey", key.clientKey())
                        .add("name", key.name())
                        .add("createdAt", key.createdAt().toString());
        text(json, "expiresAt", key.expiresAt());
        text(json, "lastUsedAt", key.lastUsedAt());
        text(json, "rotatedAt", key.rotatedAt());
        text(json, "previousSecretExpiresAt", key.previousExpiresAt());
        text(json, "previousSecretUsedAt", key.previousUsedAt());
        text(json, "exposedAt", key.exposedAt());
        return json;
    }

    private static JsonArrayBuilder array(Stream<String> texts) {
        var array = Json.createArrayBuilder();
        texts.forEach(array::add);
        return array;
    }

    private static void text(JsonObjectBuilder json, String name, Object value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value.toString());
        }
    }

    private static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
