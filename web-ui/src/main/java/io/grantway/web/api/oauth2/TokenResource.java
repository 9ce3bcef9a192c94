package io.grantway.web.api.oauth2;

import io.grantway.oauth.AuthorizationDetails;
import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.Resources;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.token.ExchangeRequest;
import io.grantway.oauth.token.TokenAnswer;
import io.grantway.oauth.token.TokenExchanges;
import io.grantway.oauth.token.Tokens;
import io.grantway.web.api.Parameters;
import io.grantway.web.api.client.ClientAuthentication;
import io.grantway.web.api.oauth.TokenJson;
import io.grantway.web.api.oauth.UserGrants;
import io.grantway.web.api.security.DpopRequests;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The token endpoint (RFC 6749 §3.2). */
@Path("auth/oauth2/token")
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

    @Inject ClientAuthentication clientAuthentication;
    @Inject DpopRequests dpop;
    @Inject Resources resources;
    @Inject UserGrants grants;
    @Inject Tokens tokens;
    @Inject TokenExchanges exchanges;
    @Inject Meters meters;
    @Context HttpHeaders headers;
    @Context HttpServletRequest request;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response token(String form) {
        var body = Parameters.decode(form);
        var client = dpop.client(clientAuthentication.identifyStandard(headers, body), request);
        resources.require(body.get("resource"));
        var grantType = body.require("grant_type");
        var answer =
                switch (grantType) {
                    case "authorization_code" -> grants.redeem(client, body);
                    case "refresh_token" -> grants.refresh(client, body);
                    case "client_credentials" -> own(client, body);
                    case "urn:ietf:params:oauth:grant-type:token-exchange" ->
                            exchange(client, body);
                    default ->
                            throw new OAuthException(
                                    OAuthError.UNSUPPORTED_GRANT_TYPE,
                                    "grant_type must be authorization_code, refresh_token,"
                                            + " client_credentials or that of token exchange");
                };
        meters.granted(grantType);
        return TokenJson.answer(answer);
    }

    private TokenAnswer own(Client client, Parameters body) {
        if (body.get(AuthorizationDetails.NAME) != null) {
            throw AuthorizationDetails.beyond("a token without a user can carry");
        }
        return tokens.clientCredentials(client, body.get("scope"));
    }

    private TokenAnswer exchange(Client client, Parameters body) {
        resources.requireAudience(body.get("audience"));
        return exchanges.exchange(
                client,
                new ExchangeRequest(
                        body.require("subject_token"),
                        body.require("subject_token_type"),
                        body.get("requested_token_type"),
                        body.get("actor_token"),
                        body.get("scope"),
                        body.get(AuthorizationDetails.NAME)));
    }
}
