package io.grantway.web.api.security;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.client.Clients;
import io.grantway.oauth.client.InvalidClientKey;
import io.grantway.oauth.proof.DpopRefused;
import io.grantway.oauth.token.GrantScope;
import io.grantway.oauth.token.TokenInspection;
import io.grantway.web.api.Bearer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;

/** Access tokens with which applications speak for themselves. */
@ApplicationScoped
public class OwnTokens {

    @Inject TokenInspection inspection;
    @Inject DpopRequests proofs;
    @Inject Clients clients;

    /**
     * The application whose token a request has.
     *
     * @throws OAuthException invalid_token where there is none, or it speaks for a user
     * @throws InsufficientScope where it is not for this
     */
    public Client client(HttpHeaders headers, HttpServletRequest request, GrantScope scope) {
        var bound = LivingTokens.boundToken(request);
        var token = bound == null ? Bearer.of(headers).orElse(null) : bound;
        var claims = token == null ? null : inspection.genuine(token).orElse(null);
        if (claims == null) {
            throw invalid("The access token is missing, invalid or expired");
        }
        if (claims.familyId() != null) {
            throw invalid("The access token speaks for a user: get one by client_credentials");
        }
        if (claims.jkt() == null && bound != null) {
            throw DpopRefused.token("is not bound to a key: send it as Bearer");
        }
        if (claims.jkt() != null && bound == null) {
            throw DpopRefused.token("is bound to a key: send it as DPoP, with a proof");
        }
        if (bound != null) {
            proofs.requireHolder(request, bound, claims.jkt());
        }
        var client = living(claims.clientId());
        if (!scope.isIn(claims.scope())) {
            throw new InsufficientScope(scope.text());
        }
        return client;
    }

    private Client living(String clientKey) {
        try {
            return clients.identify(clientKey);
        } catch (InvalidClientKey revoked) {
            throw invalid("The access token was revoked or belongs to another client");
        }
    }

    private static OAuthException invalid(String description) {
        return new OAuthException(OAuthError.INVALID_TOKEN, description);
    }
}
