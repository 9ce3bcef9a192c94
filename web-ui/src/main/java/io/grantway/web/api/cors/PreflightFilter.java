package io.grantway.web.api.cors;

import io.grantway.oauth.onboarding.AllowedOrigins;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers the question of browsers whether a script may call. It does not say for which
 * application, so that any application's origin may ask; the call itself is held to its own
 * application's.
 */
@Provider
@PreMatching
public class PreflightFilter implements ContainerRequestFilter {

    private static final String HEADERS = "Authorization, Content-Type, DPoP, X-Client-Key";
    private static final int KEPT_SECONDS = 600;

    @Inject AllowedOrigins origins;

    @Override
    public void filter(ContainerRequestContext request) {
        var origin = request.getHeaderString("Origin");
        if (!HttpMethod.OPTIONS.equals(request.getMethod())
                || origin == null
                || request.getHeaderString("Access-Control-Request-Method") == null) {
            return;
        }
        var methods = CorsPaths.methods(request.getUriInfo().getPath()).orElse(null);
        var answer = Response.noContent().header(HttpHeaders.VARY, "Origin");
        if (methods != null && origins.isKnown(origin)) {
            answer.header("Access-Control-Allow-Origin", origin)
                    .header("Access-Control-Allow-Methods", methods)
                    .header("Access-Control-Allow-Headers", HEADERS)
                    .header("Access-Control-Max-Age", KEPT_SECONDS);
        }
        request.abortWith(answer.build());
    }
}
