package io.grantway.web.api.error;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The shapes of errors, one for each family of paths. */
enum ErrorFamily {
    /** {@code {"error":"invalid_request","error_description":"…"}} (RFC 6749 §5.2). */
    OAUTH,
    /** {@code {"message":"Not authenticated"}}. */
    MESSAGE;

    private static final String OAUTH_PATH = "auth/oauth";

    static ErrorFamily of(UriInfo uriInfo) {
        var path = uriInfo.getPath();
        return path.startsWith(OAUTH_PATH) || path.startsWith("/" + OAUTH_PATH) ? OAUTH : MESSAGE;
    }

    /**
     * An answer of this family.
     *
     * @param error the OAuth error code; the other family does not show it
     * @param message what went wrong, for the developer who called
     */
    Response.ResponseBuilder answer(int status, String error, String message) {
        var body = body(error, message);
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body.build().toString());
    }

    JsonObjectBuilder body(String error, String message) {
        return this == OAUTH
                ? Json.createObjectBuilder().add("error", error).add("error_description", message)
                : Json.createObjectBuilder().add("message", message);
    }
}
