package io.grantway.web.api.oauth2;

import io.grantway.oauth.OAuthException;
import io.grantway.oauth.account.Accounts;
import io.grantway.oauth.account.User;
import io.grantway.oauth.openid.IdentityScope;
import io.grantway.oauth.token.UserInfoGrant;
import io.grantway.web.api.Bearer;
import io.grantway.web.api.Parameters;
import io.grantway.web.api.security.InsufficientScope;
import io.grantway.web.api.security.LivingTokens;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The claims about the user of an access token (OpenID Connect Core §5.3). */
@Path("auth/oauth2/userinfo")
@Produces(MediaType.APPLICATION_JSON)
public class UserInfoResource {

    @Inject LivingTokens tokens;
    @Inject Accounts accounts;
    @Context HttpHeaders headers;
    @Context HttpServletRequest request;

    @GET
    public Response userInfo() {
        return answer(Bearer.of(headers).orElse(null));
    }

    /** The token in the header or in the body, not in both (RFC 6750 §2). */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
    public Response userInfoByPost(String body) {
        var type = headers.getMediaType();
        var inBody =
                type != null && MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)
                        ? Parameters.decode(body).get("access_token")
                        : null;
        if (inBody != null && LivingTokens.isSentIn(headers)) {
            throw OAuthException.invalidRequest("The access token is sent twice");
        }
        return answer(Bearer.of(headers).orElse(inBody));
    }

    private Response answer(String bearer) {
        var grant = tokens.userInfo(request, bearer);
        if (!grant.scopes().contains(IdentityScope.OPENID)) {
            throw new InsufficientScope(IdentityScope.OPENID.scope());
        }
        return Response.ok(claims(grant).toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private JsonObject claims(UserInfoGrant grant) {
        var claims = Json.createObjectBuilder().add("sub", grant.subject());
        accounts.user(grant.userId())
                .ifPresent(
                        user -> {
                            if (grant.scopes().contains(IdentityScope.PROFILE)) {
                                addProfile(claims, user);
                            }
                            if (grant.scopes().contains(IdentityScope.EMAIL)) {
                                claims.add("email", user.email()).add("email_verified", true);
                            }
                        });
        return claims.build();
    }

    private static void addProfile(JsonObjectBuilder claims, User user) {
        if (user.firstName() != null) {
            claims.add("given_name", user.firstName());
        }
        if (user.lastName() != null) {
            claims.add("family_name", user.lastName());
        }
        if (user.firstName() != null && user.lastName() != null) {
            claims.add("name", user.firstName() + " " + user.lastName());
        }
    }
}
