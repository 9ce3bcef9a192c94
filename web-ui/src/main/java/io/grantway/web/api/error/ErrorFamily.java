package io.grantway.web.api.error;

import io.grantway.oauth.OAuthError;
import io.grantway.web.guide.ErrorGuide;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The shapes of errors, one for each family of paths. */
enum ErrorFamily {
    /** {@code {"error":"invalid_request","error_description":"…"}} (RFC 6749 §5.2). */
    OAUTH(400),
    /** {@code {"message":"Not authenticated"}}. */
    MESSAGE(422),
    /** {@code {"error":"Validation error","details":["…"]}}: all of {@code /v2}. */
    CONSENT(400);

    private static final String OAUTH_PATH = "auth/oauth";
    private static final String CONSENT_BASE = "/v2/";

    private final int invalidStatus;

    ErrorFamily(int invalidStatus) {
        this.invalidStatus = invalidStatus;
    }

    static ErrorFamily of(UriInfo uriInfo) {
        if (uriInfo.getBaseUri().getPath().endsWith(CONSENT_BASE)) {
            return CONSENT;
        }
        var path = uriInfo.getPath();
        return path.startsWith(OAUTH_PATH) || path.startsWith("/" + OAUTH_PATH) ? OAUTH : MESSAGE;
    }

    /**
     * An answer of this family.
     *
     * @param error the OAuth error code; the other families do not show it
     * @param message what went wrong, for the developer who called
     */
    Response.ResponseBuilder answer(int status, String error, String message) {
        return this == CONSENT
                ? answer(status, title(status), List.of(message))
                : answer(status, body(error, message));
    }

    /**
     * An answer of the consent family.
     *
     * @param details one line for each fault
     */
    static Response.ResponseBuilder answer(int status, String title, List<String> details) {
        return answer(
                status,
                Json.createObjectBuilder()
                        .add("error", title)
                        .add("details", Json.createArrayBuilder(details)));
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
                ? Json.createObjectBuilder()
                        .add("error", error)
                        .add("error_description", message)
                        .add("error_uri", guide().uri(error, message))
                : Json.createObjectBuilder().add("message", message);
    }

    private static ErrorGuide guide() {
        return CDI.current().select(ErrorGuide.class).get();
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Validation error";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 429 -> "Too many requests";
            case 498 -> "Invalid client key";
            case 499 -> "Missing client key";
            case 503 -> "Temporarily unavailable";
            default -> status < 500 ? "Bad request" : "Internal server error";
        };
    }
}
