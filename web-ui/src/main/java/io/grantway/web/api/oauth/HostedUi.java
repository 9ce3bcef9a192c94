package io.grantway.web.api.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.authorization.AuthorizationRefused;
import io.grantway.oauth.authorization.AuthorizationRequest;
import io.grantway.oauth.authorization.Authorizations;
import io.grantway.oauth.branding.HostedUis;
import io.grantway.web.WayBack;
import io.grantway.web.operations.Meters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;

/** The way of a browser to the hosted sign-in and consent pages. */
@ApplicationScoped
public class HostedUi {

    @Inject Authorizations authorizations;
    @Inject HostedUis hostedUis;
    @Inject OAuthSettings settings;
    @Inject WayBack wayBack;
    @Inject Meters meters;

    /** The page that takes a user through an authorization session. */
    public String url(String sessionToken) {
        return settings.baseUrl()
                + "/oauth/login?session="
                + URLEncoder.encode(sessionToken, UTF_8);
    }

    /**
     * Sends the browser to the pages, or back to the application with the error and the issuer (RFC
     * 6749 §4.1.2.1, RFC 9207 §2).
     *
     * @throws io.grantway.oauth.OAuthException where client or redirect URI are wrong, or an
     *     application of production has no pages: the browser must not be sent anywhere
     */
    public Response start(AuthorizationRequest request) {
        try {
            var sessionToken = authorizations.begin(request);
            hostedUis.requireConfigured(authorizations.session(sessionToken).client());
            return redirect(url(sessionToken));
        } catch (AuthorizationRefused refused) {
            meters.refused(refused.error().code());
            return redirect(wayBack.with(refused));
        }
    }

    private static Response redirect(String location) {
        return Response.status(Response.Status.FOUND)
                .location(URI.create(location))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
