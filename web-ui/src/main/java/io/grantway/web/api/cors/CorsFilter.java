package io.grantway.web.api.cors;

import io.grantway.oauth.client.Clients;
import io.grantway.oauth.client.InvalidClientKey;
import io.grantway.oauth.onboarding.AllowedOrigins;
import io.grantway.web.api.client.CallingApplication;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets a script read the answer where its origin is approved for the application that calls; where
 * none calls, as for the keys and metadata of the server, where it is approved for any. Cookies
 * count for nothing here, so that none are allowed.
 */
@Provider
public class CorsFilter implements ContainerResponseFilter {

    private static final String EXPOSED =
            "DPoP-Nonce, RateLimit, RateLimit-Policy, Retry-After, WWW-Authenticate, X-Error-Ref,"
                    + " X-Request-Id";

    @Inject AllowedOrigins origins;
    @Inject CallingApplication calling;
    @Inject Clients clients;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (HttpMethod.OPTIONS.equals(request.getMethod())
                || CorsPaths.methods(request.getUriInfo().getPath()).isEmpty()) {
            return;
        }
        response.getHeaders().add(HttpHeaders.VARY, "Origin");
        var origin = request.getHeaderString("Origin");
        if (origin != null && isAllowed(request, origin)) {
            response.getHeaders().putSingle("Access-Control-Allow-Origin", origin);
            response.getHeaders().putSingle("Access-Control-Expose-Headers", EXPOSED);
        }
    }

    private boolean isAllowed(ContainerRequestContext request, String origin) {
        return calling.id()
                .or(() -> named(request.getHeaderString("x-client-key")))
                .map(application -> origins.isAllowed(application, origin))
                .orElseGet(() -> origins.isKnown(origin));
    }

    private Optional<UUID> named(String clientKey) {
        try {
            return clientKey == null
                    ? Optional.empty()
                    : Optional.of(clients.identify(clientKey).applicationId());
        } catch (InvalidClientKey e) {
            return Optional.empty();
        }
    }
}
