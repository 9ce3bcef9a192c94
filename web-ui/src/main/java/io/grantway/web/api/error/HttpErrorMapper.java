package io.grantway.web.api.error;

import io.grantway.oauth.OAuthError;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS refuses by itself, in the shape of the path: no such path, method or media type. */
@Provider
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {

    @Context UriInfo uriInfo;

    @Override
    public Response toResponse(WebApplicationException refusal) {
        var status = refusal.getResponse().getStatus();
        var answer =
                ErrorFamily.of(uriInfo)
                        .answer(status, OAuthError.INVALID_REQUEST.code(), message(status));
        var allow = refusal.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null ? answer.build() : answer.header(HttpHeaders.ALLOW, allow).build();
    }

    private static String message(int status) {
        return switch (status) {
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 406 -> "Not acceptable: the answer is application/json";
            case 415 -> "Unsupported media type";
            default -> status < 500 ? "Bad request" : "Internal server error";
        };
    }
}
