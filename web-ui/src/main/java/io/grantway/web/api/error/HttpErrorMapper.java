package io.grantway.web.api.error;

import io.grantway.oauth.OAuthError;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS refuses by itself, in the shape of the path: no such path, method or media type. */
@Provider
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {

    @Inject Meters meters;
    @Context UriInfo uriInfo;

    @Override
    public Response toResponse(WebApplicationException refusal) {
        if (refusal instanceof NotSupportedException) {
            meters.refused(OAuthError.INVALID_REQUEST.code());
            return ErrorFamily.of(uriInfo)
                    .answerInvalid("Content-Type must be " + contentType())
                    .build();
        }
        var status = refusal.getResponse().getStatus();
        var answer =
                ErrorFamily.of(uriInfo)
                        .answer(status, OAuthError.INVALID_REQUEST.code(), message(status));
        var allow = refusal.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null ? answer.build() : answer.header(HttpHeaders.ALLOW, allow).build();
    }

    private String contentType() {
        var path = uriInfo.getPath();
        if (path.contains("auth/oauth2/") && !path.contains("auth/oauth2/register")) {
            return MediaType.APPLICATION_FORM_URLENCODED;
        }
        return path.endsWith("auth/oauth/token")
                ? MediaType.APPLICATION_JSON + " or " + MediaType.APPLICATION_FORM_URLENCODED
                : MediaType.APPLICATION_JSON;
    }

    private static String message(int status) {
        return switch (status) {
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            default -> status < 500 ? "Bad request" : "Internal server error";
        };
    }
}
