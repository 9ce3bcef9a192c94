package io.grantway.web.api.oauth;

import io.grantway.consent.audit.Actor;
import io.grantway.consent.record.Circumstances;
import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.account.LoginSessions;
import io.grantway.oauth.authorization.AuthorizationResponse;
import io.grantway.oauth.authorization.Authorizations;
import io.grantway.oauth.authorization.ConsentAnswer;
import io.grantway.oauth.client.Client;
import io.grantway.web.api.Bearer;
import io.grantway.web.api.JsonBody;
import io.grantway.web.api.Parameters;
import io.grantway.web.api.client.ClientAuthentication;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** API mode, step 4: the signed-in user's consent becomes a code. */
@Path("auth/oauth/authorize")
@Produces(MediaType.APPLICATION_JSON)
public class AuthorizeResource {

    private static final int MAX_TOKEN_LENGTH = 8_192;

    @Inject ClientAuthentication clientAuthentication;
    @Inject LoginSessions logins;
    @Inject Authorizations authorizations;
    @Inject Meters meters;
    @Context HttpHeaders headers;
    @Context HttpServletRequest request;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response authorize(String requestBody) {
        var client = clientAuthentication.identifyOAuth(headers, new Parameters(null));
        var login =
                Bearer.of(headers)
                        .flatMap(logins::find)
                        .orElseThrow(
                                () ->
                                        new OAuthException(
                                                OAuthError.INVALID_TOKEN,
                                                "The login token is missing, expired or ended"));
        var body = JsonBody.parse(requestBody);
        var session = authorizations.session(body.requiredText("token", MAX_TOKEN_LENGTH), client);
        var consent = body.object("consent");
        var response =
                consent == null
                        ? authorizations.approve(session, login)
                        : authorizations.approve(session, login, answer(consent, client));
        meters.granted("code");
        return answer(response);
    }

    private ConsentAnswer answer(JsonBody consent, Client client) {
        var cameFrom =
                Map.<String, Object>of(
                        "ipAddress", request.getRemoteAddr(), "clientId", client.clientKey());
        return new ConsentAnswer(
                TickedPermissions.of(consent.requiredTexts("granted")),
                consent.requiredText("policyVersion", 20),
                Circumstances.of(Actor.USER).withMetadata(cameFrom));
    }

    private static Response answer(AuthorizationResponse response) {
        var body =
                Json.createObjectBuilder()
                        .add("url", response.url())
                        .add("code", response.code())
                        .add("state", response.state())
                        .build();
        return Response.ok(body.toString()).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
