package io.grantway.admin.signin;

import io.grantway.oauth.OAuthSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;

/** Whether a form was sent by a page of this console (RFC 6454 §7): against forged requests. */
@ApplicationScoped
public class Origins {

    private final OAuthSettings settings;

    @Inject
    public Origins(OAuthSettings settings) {
        this.settings = settings;
    }

    /** For the proxy of the scope. */
    protected Origins() {
        this(null);
    }

    /** True where the request names an origin, and it is that of this server. */
    public boolean isOwn(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        return authority(origin).equals(request.getHeader("Host"))
                || authority(origin).equals(authority(settings.baseUrl()));
    }

    private static String authority(String url) {
        try {
            return String.valueOf(new URI(url).getRawAuthority());
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
