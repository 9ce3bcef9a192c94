package io.grantway.web.api.oauth;

import io.grantway.oauth.AuthorizationDetails;
import io.grantway.oauth.authorization.CodeVerifier;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.token.TokenAnswer;
import io.grantway.oauth.token.Tokens;
import io.grantway.web.api.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The grants that speak for a user, as both token endpoints read them. */
@ApplicationScoped
public class UserGrants {

    @Inject Tokens tokens;

    /** The authorization code grant (RFC 6749 §4.1.3, RFC 7636 §4.5). */
    public TokenAnswer redeem(Client client, Parameters body) {
        return tokens.redeem(
                client,
                body.require("code"),
                body.get("redirect_uri"),
                new CodeVerifier(body.require("code_verifier")),
                body.get(AuthorizationDetails.NAME));
    }

    /** The refresh grant (RFC 6749 §6). */
    public TokenAnswer refresh(Client client, Parameters body) {
        return tokens.refresh(
                client,
                body.require("refresh_token"),
                body.get("scope"),
                body.get(AuthorizationDetails.NAME));
    }
}
