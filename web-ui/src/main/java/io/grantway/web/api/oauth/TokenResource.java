package io.grantway.web.api.oauth;

import io.grantway.oauth.AuthorizationDetails;
import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.web.api.JsonBody;
import io.grantway.web.api.Parameters;
import io.grantway.web.api.client.ClientAuthentication;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The token endpoint of generation 1 (RFC 6749 §3.2); takes JSON or a form. */
@Path("auth/oauth/token")
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

    private static final List<String> FIELDS =
            List.of(
                    "grant_type",
                    "code",
                    "redirect_uri",
                    "code_verifier",
                    "refresh_token",
                    "scope",
                    AuthorizationDetails.NAME,
                    "client_id",
                    "client_secret");

    @Inject ClientAuthentication clientAuthentication;
    @Inject UserGrants grants;
    @Inject Meters meters;
    @Context HttpHeaders headers;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tokenByForm(String form) {
        return token(Parameters.decode(form));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response tokenByJson(String body) {
        var json = JsonBody.parse(body);
        var values = new MultivaluedHashMap<String, String>();
        for (var field : FIELDS) {
            var value = json.text(field);
            if (value != null) {
                values.add(field, value);
            }
        }
        return token(new Parameters(values));
    }

    private Response token(Parameters body) {
        var client = clientAuthentication.identifyForTokens(headers, body);
        var grantType = body.require("grant_type");
        var answer =
                switch (grantType) {
                    case "authorization_code" -> grants.redeem(client, body);
                    case "refresh_token" -> grants.refresh(client, body);
                    default ->
                            throw new OAuthException(
                                    OAuthError.UNSUPPORTED_GRANT_TYPE,
                                    "grant_type must be authorization_code or refresh_token");
                };
        meters.granted(grantType);
        return TokenJson.answer(answer);
    }
}
