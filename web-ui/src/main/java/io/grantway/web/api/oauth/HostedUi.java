package io.grantway.web.api.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grantway.oauth.OAuthSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;

/** Where the hosted sign-in and consent pages are. */
@ApplicationScoped
public class HostedUi {

    @Inject OAuthSettings settings;

    /** The page that takes a user through an authorization session. */
    public String url(String sessionToken) {
        return settings.baseUrl()
                + "/oauth/login?session="
                + URLEncoder.encode(sessionToken, UTF_8);
    }
}
