package io.grantway.web.api.oauth2;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.logout.Logouts;
import io.grantway.web.api.Parameters;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * The logout endpoint (OpenID Connect RP-Initiated Logout 1.0 §2). It decides nothing: a form of
 * another site comes without our cookies, the redirect that answers it brings them to the page.
 */
@Path("auth/oauth2/logout")
public class LogoutResource {

    @Inject Logouts logouts;
    @Inject OAuthSettings settings;
    @Context HttpServletRequest request;

    @GET
    public Response logout() {
        return toPage(Parameters.decode(request.getQueryString()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response logoutByForm(String form) {
        return toPage(Parameters.decode(form));
    }

    private Response toPage(Parameters parameters) {
        return Response.seeOther(
                        URI.create(
                                settings.baseUrl()
                                        + "/oauth/logout?request="
                                        + logouts.begin(parameters.all())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
