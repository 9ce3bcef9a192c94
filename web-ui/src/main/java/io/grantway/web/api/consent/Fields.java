package io.grantway.web.api.consent;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The members of a JSON object in their order; a value that is not there is a null in it. */
final class Fields {

    private final Map<String, Object> members = new LinkedHashMap<>();

    Fields with(String name, Object value) {
        members.put(name, plain(value));
        return this;
    }

    /** Leaves the member out where there is no value. */
    Fields withPresent(String name, Object value) {
        return value == null ? this : with(name, value);
    }

    JsonObject json() {
        return Json.createObjectBuilder(members).build();
    }

    /** The object as an answer, which is about a person and so never cached. */
    Response answer(Response.Status status) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(json().toString())
                .build();
    }

    Response ok() {
        return answer(Response.Status.OK);
    }

    private static Object plain(Object value) {
        if (value instanceof UUID || value instanceof Instant) {
            return value.toString();
        }
        if (value instanceof Fields nested) {
            return nested.members;
        }
        return value instanceof Collection<?> values
                ? values.stream().map(Fields::plain).toList()
                : value;
    }
}
