package io.grantway.web.api.inspector;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grantway.oauth.OAuthException;
import io.grantway.web.api.Parameters;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** What came with a call, in parts. */
final class Received {

    private static final String BASIC = "Basic ";

    private final ContainerRequestContext request;
    private final String body;
    private final Map<String, JsonValue> fields;
    private final Masks masks = new Masks();

    Received(ContainerRequestContext request) {
        this.request = request;
        this.body = request.getProperty(KeptBody.PROPERTY) instanceof String text ? text : null;
        this.fields = readFields();
        noteSecrets();
    }

    String method() {
        return request.getMethod();
    }

    String path() {
        return request.getUriInfo().getRequestUri().getPath();
    }

    /** Null where there is none. */
    String header(String name) {
        return request.getHeaderString(name);
    }

    /** The first value of each parameter. */
    Map<String, String> query() {
        var values = new LinkedHashMap<String, String>();
        request.getUriInfo()
                .getQueryParameters()
                .forEach((name, all) -> values.put(name, all.isEmpty() ? "" : all.get(0)));
        return values;
    }

    /** The fields of a form or of a JSON object; empty where the body is neither. */
    Map<String, JsonValue> fields() {
        return fields;
    }

    /** Null where no body was read. */
    String body() {
        return body;
    }

    boolean isUnderstood() {
        return body == null || body.isBlank() || !fields.isEmpty();
    }

    Masks masks() {
        return masks;
    }

    /** The client key of the call, however it was sent; null where none was. */
    String clientKey() {
        var named = header("x-client-key");
        if (named != null) {
            return named;
        }
        var basic = basic();
        if (basic != null) {
            return basic[0];
        }
        return fields.get("client_id") instanceof JsonString id
                ? id.getString()
                : query().get("client_id");
    }

    private String[] basic() {
        var authorization = header("Authorization");
        if (authorization == null
                || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return null;
        }
        try {
            var encoded = authorization.substring(BASIC.length()).trim();
            var pair = new String(Base64.getDecoder().decode(encoded), UTF_8).split(":", 2);
            return pair.length < 2
                    ? null
                    : new String[] {
                        URLDecoder.decode(pair[0], UTF_8), URLDecoder.decode(pair[1], UTF_8)
                    };
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Map<String, JsonValue> readFields() {
        if (body == null) {
            return Map.of();
        }
        try {
            if (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType())) {
                return form();
            }
            try (var reader = Json.createReader(new StringReader(body))) {
                return reader.readObject();
            }
        } catch (OAuthException | JsonException | IllegalStateException e) {
            return Map.of();
        }
    }

    private Map<String, JsonValue> form() {
        var values = new LinkedHashMap<String, JsonValue>();
        Parameters.decode(body)
                .all()
                .forEach((name, value) -> values.put(name, Json.createValue(value)));
        return values;
    }

    private void noteSecrets() {
        var secret = header("x-secret-key");
        if (secret != null) {
            masks.secret(secret);
        }
        var authorization = header("Authorization");
        if (authorization != null) {
            masks.secret(authorization.substring(authorization.indexOf(' ') + 1).trim());
        }
        var basic = basic();
        if (basic != null) {
            masks.secret(basic[1]);
        }
        query().forEach(this::noteSecret);
        fields.forEach((name, value) -> noteSecret(name, text(value)));
    }

    private void noteSecret(String name, String value) {
        if (Masks.isSecret(name)) {
            masks.secret(value);
        }
    }

    static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
