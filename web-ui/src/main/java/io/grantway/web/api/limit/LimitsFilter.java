package io.grantway.web.api.limit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.grantway.web.api.client.CallingApplication;
import io.grantway.web.limits.CallLimits;
import io.grantway.web.limits.Quota;
import io.grantway.web.limits.Refusal;
import io.grantway.web.limits.TooManyRequests;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Base64;
import java.util.Optional;

/**
 * Turns away who floods or guesses, before anything is looked up. Calls that succeed are counted on
 * open paths alone; wrong secrets are counted by the client that was named and the address
 * together, so that nobody else who names it locks it out. A client that the body alone names is
 * turned away once that is read, by {@code ClientAuthentication}.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 100)
public class LimitsFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String BASIC = "Basic ";
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject CallLimits limits;
    @Inject CallingApplication calling;
    @Context HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        var address = servletRequest.getRemoteAddr();
        pass(limits.exhausted(Quota.REFUSED, address));
        var named = named(request);
        if (!named.isEmpty() || !request.hasEntity()) {
            pass(limits.exhausted(Quota.CLIENT, address, named));
        }
        if (LimitedPath.takesMailedCodes(path)) {
            pass(limits.exhausted(Quota.CODES, address));
        }
        if (LimitedPath.isOpen(path)) {
            pass(limits.take(Quota.CALLS, address));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var status = response.getStatus();
        if (status < 400 || status >= 500 || status == TOO_MANY_REQUESTS) {
            return;
        }
        var address = servletRequest.getRemoteAddr();
        limits.failed(Quota.REFUSED, address);
        if (isClientRefused(response)) {
            var named = named(request);
            limits.failed(Quota.CLIENT, address, named.isEmpty() ? calling.named() : named);
        } else if (LimitedPath.takesMailedCodes(request.getUriInfo().getPath())) {
            limits.failed(Quota.CODES, address);
        }
    }

    private static void pass(Optional<Refusal> refusal) {
        refusal.ifPresent(
                reason -> {
                    throw new TooManyRequests(reason);
                });
    }

    /** Not the user who comes with a token, but the application itself. */
    private boolean isClientRefused(ContainerResponseContext response) {
        var status = response.getStatus();
        if (status == 498 || status == 499) {
            return true;
        }
        var challenge = response.getHeaderString(HttpHeaders.WWW_AUTHENTICATE);
        return status == 401
                && calling.id().isEmpty()
                && (challenge == null || challenge.startsWith(BASIC));
    }

    /** The client that a call names in its headers, whoever it is; empty where it names none. */
    private static String named(ContainerRequestContext request) {
        var clientKey = request.getHeaderString("x-client-key");
        if (clientKey != null) {
            return clientKey;
        }
        var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.startsWith(BASIC)) {
            return "";
        }
        try {
            var encoded = authorization.substring(BASIC.length()).trim();
            var pair = new String(Base64.getDecoder().decode(encoded), ISO_8859_1);
            return pair.substring(0, Math.max(0, pair.indexOf(':')));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
