package io.grantway.web.api.error;

import io.grantway.oauth.OAuthError;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The shapes of errors, one for each family of paths. */
enum ErrorFamily {
    /** {@code {"error":"invalid_request","error_description":"…"}} (RFC 6749 §5.2). */
    OAUTH(400),
    /** {@code {"message":"Not authenticated"}}. */
    MESSAGE(422);

    private static final String OAUTH_PATH = "auth/oauth";

    private final int invalidStatus;

    ErrorFamily(int invalidStatus) {
        this.invalidStatus = invalidStatus;
    }

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
        return answer(status, body(error, message));
    }

    /** The answer to a request that can't be understood: 400 (RFC 6749 §5.2), or 422. */
    Response.ResponseBuilder answerInvalid(String message) {
        return answer(invalidStatus, OAuthError.INVALID_REQUEST.code(), message);
    }

    /** An answer with a body that says more than the shape of the family does. */
    static Response.ResponseBuilder answer(int status, JsonObjectBuilder body) {
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
