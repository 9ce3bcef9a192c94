package io.grantway.web.api.security;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.client.Clients;
import io.grantway.oauth.token.AccessGrant;
import io.grantway.oauth.token.TokenInspection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Access tokens of users that are genuine, belong to the calling client and were not revoked. */
@ApplicationScoped
public class LivingTokens {

    @Inject AccessTokenVerifier verifier;
    @Inject Clients clients;
    @Inject TokenInspection inspection;

    /**
     * What the access token of a request may do now.
     *
     * @throws io.grantway.oauth.client.InvalidClientKey where the key is missing, unknown, expired
     *     or revoked
     * @throws OAuthException invalid_token where there is none that lives and is the client's
     */
    public AccessGrant check(
            String clientKey, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var token = verifier.verify(request, response).orElse(null);
        if (token == null) {
            clients.identify(clientKey);
            throw new OAuthException(
                    OAuthError.INVALID_TOKEN, "The access token is missing, invalid or expired");
        }
        if (token.familyId() == null) {
            throw new OAuthException(
                    OAuthError.INVALID_TOKEN, "The access token speaks for no user");
        }
        return inspection.check(clientKey, token.familyId(), token.scope());
    }
}
