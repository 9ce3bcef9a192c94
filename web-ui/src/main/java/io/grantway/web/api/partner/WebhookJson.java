package io.grantway.web.api.partner;

import io.grantway.oauth.webhook.WebhookEndpointInfo;
import io.grantway.oauth.webhook.WebhookEventInfo;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.Locale;

/** Endpoints and events as JSON; a field without value is null. */
final class WebhookJson {

    private WebhookJson() {}

    static Response answer(int status, JsonObjectBuilder json) {
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(json.build().toString())
                .build();
    }

    static JsonObjectBuilder endpoint(WebhookEndpointInfo endpoint) {
        var json =
                Json.createObjectBuilder()
                        .add("url", endpoint.url())
                        .add("active", endpoint.disabledAt() == null)
                        .add("acknowledgeHours", endpoint.acknowledgeHours());
        add(json, "createdAt", endpoint.createdAt());
        add(json, "disabledAt", endpoint.disabledAt());
        add(json, "previousSecretUntil", endpoint.previousSecretUntil());
        return json;
    }

    static JsonObjectBuilder event(WebhookEventInfo event) {
        var json =
                Json.createObjectBuilder()
                        .add("id", event.id().toString())
                        .add("type", event.type().wireName())
                        .add("state", event.state().name().toLowerCase(Locale.ROOT))
                        .add("attempts", event.attempts());
        add(json, "createdAt", event.createdAt());
        add(json, "nextAttemptAt", event.nextAttemptAt());
        add(json, "lastError", event.lastError());
        add(json, "deliveredAt", event.deliveredAt());
        add(json, "acknowledgeBy", event.acknowledgeDueAt());
        add(json, "acknowledgedAt", event.acknowledgedAt());
        return json.add("payload", parse(event.payload()));
    }

    private static void add(JsonObjectBuilder json, String field, Object value) {
        if (value == null) {
            json.addNull(field);
        } else {
            json.add(field, value.toString());
        }
    }

    private static JsonObject parse(String payload) {
        try (var reader = Json.createReader(new StringReader(payload))) {
            return reader.readObject();
        }
    }
}
