package io.grantway.web.api.consent;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.client.Environment;
import io.grantway.web.api.ApiException;
import io.grantway.web.api.client.ClientAuthentication;
import io.grantway.web.api.security.LivingTokens;
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

/**
 * Lets a partner through, and a user where {@link ByPartner} says so. On a production server the
 * keys of a sandbox application, which more people hold, open nothing of the partner's users.
 */
@Provider
@ByPartner
@Priority(Priorities.AUTHORIZATION)
public class ByPartnerFilter implements ContainerRequestFilter {

    @Inject ClientAuthentication clientAuthentication;
    @Inject LivingTokens tokens;
    @Inject OAuthSettings settings;
    @Inject Caller caller;
    @Context HttpHeaders headers;
    @Context ResourceInfo resource;
    @Context HttpServletRequest request;
    @Context HttpServletResponse response;

    /** A secret key goes before an access token: it may do all that the token may. */
    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        var client = clientAuthentication.identify(headers);
        if (settings.isProduction() && client.environment() == Environment.SANDBOX) {
            throw ApiException.notAuthorized();
        }
        var orUser = resource.getResourceMethod().getAnnotation(ByPartner.class).orUser();
        if (client.authenticated()) {
            caller.isPartner(client);
        } else if (orUser && LivingTokens.isSentIn(headers)) {
            var grant = tokens.check(client.clientKey(), request, response);
            caller.isUser(client, grant.userId());
        } else {
            throw new OAuthException(
                    OAuthError.INVALID_CLIENT,
                    orUser
                            ? "This needs the secret key, or an access token of the user"
                            : "This needs the secret key");
        }
    }
}
