package io.grantway.web.api.inspector;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.inspector.Inspector;
import io.grantway.oauth.inspector.NewRefusal;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.StringReader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps what was wrong with a refused call of a sandbox application, without its secrets; the
 * answer says in {@code X-Error-Ref} by what an account manager finds it. An accepted call passes
 * with one comparison of a number. Where a first-party application is told what to ask its user
 * next, nothing was wrong.
 */
@Provider
public class InspectorFilter implements ContainerResponseFilter {

    /** Name of the response header. */
    public static final String HEADER = "X-Error-Ref";

    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAILURE = 500;

    @Inject Inspector inspector;
    @Inject ApiDocument document;
    @Context HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < FIRST_REFUSAL || response.getStatus() >= FIRST_FAILURE) {
            return;
        }
        var message = message(response.getEntity());
        if (message.startsWith(OAuthError.INSUFFICIENT_AUTHORIZATION.code())) {
            return;
        }
        var call = new Received(request);
        if (inspector.watches(call.clientKey())) {
            var refusal =
                    new NewRefusal(
                            call.clientKey(),
                            servletRequest.getRemoteAddr(),
                            call.method(),
                            call.masks().text(call.path()),
                            response.getStatus(),
                            call.masks().text(message),
                            new Comparison(document, call).parts());
            inspector.keep(refusal).ifPresent(ref -> response.getHeaders().putSingle(HEADER, ref));
        }
    }

    private static String message(Object entity) {
        if (!(entity instanceof String body)) {
            return "";
        }
        try (var reader = Json.createReader(new StringReader(body))) {
            var answer = reader.readObject();
            return Stream.concat(
                            Stream.of("error", "error_description", "message")
                                    .map(answer::get)
                                    .filter(JsonString.class::isInstance)
                                    .map(value -> ((JsonString) value).getString()),
                            details(answer))
                    .distinct()
                    .collect(Collectors.joining(": "));
        } catch (JsonException | IllegalStateException e) {
            return "";
        }
    }

    private static Stream<String> details(JsonObject answer) {
        return answer.get("details") == null
                ? Stream.empty()
                : answer.getJsonArray("details").getValuesAs(JsonString::getString).stream();
    }
}
