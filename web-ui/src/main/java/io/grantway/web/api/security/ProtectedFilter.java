package io.grantway.web.api.security;

import io.grantway.consent.permission.Permission;
import io.grantway.web.api.client.ClientAuthentication;
import io.grantway.web.api.oauth.RevokeResource;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.Set;

/**
 * Lets a request through where MicroProfile JWT verified its access token, the token belongs to the
 * calling client, was not revoked up to now, and carries the permissions (RFC 6750 §3).
 */
@Provider
@Protected
@Priority(Priorities.AUTHORIZATION)
public class ProtectedFilter implements ContainerRequestFilter {

    @Inject ClientAuthentication clientAuthentication;
    @Inject LivingTokens tokens;
    @Inject Access access;
    @Context HttpHeaders headers;
    @Context ResourceInfo resource;
    @Context HttpServletRequest request;
    @Context HttpServletResponse response;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        clientAuthentication.checkOptionalSecret(headers, isOAuth());
        var grant = tokens.check(context.getHeaderString("x-client-key"), request, response);
        var needed = Set.of(resource.getResourceMethod().getAnnotation(Protected.class).value());
        if (!grant.permissions().containsAll(needed)) {
            throw new InsufficientScope(Permission.format(needed));
        }
        access.allow(grant);
    }

    private boolean isOAuth() {
        return resource.getResourceClass() == RevokeResource.class;
    }
}
