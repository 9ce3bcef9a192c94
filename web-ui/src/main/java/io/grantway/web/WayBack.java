package io.grantway.web;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.authorization.AuthorizationRefused;
import io.grantway.oauth.authorization.AuthorizationResponse;
import io.grantway.web.guide.ErrorGuide;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where the browser goes when an authorization ends; always says by whom (RFC 9207). */
@ApplicationScoped
public class WayBack {

    @Inject OAuthSettings settings;
    @Inject ErrorGuide guide;

    /** With the code (RFC 6749 §4.1.2). */
    public String with(AuthorizationResponse response) {
        return AuthorizationResponse.withParameters(response.url(), "iss", settings.issuer());
    }

    /** With the error (RFC 6749 §4.1.2.1). */
    public String with(AuthorizationRefused refused) {
        return AuthorizationResponse.withParameters(
                refused.redirectUri(),
                "error",
                refused.error().code(),
                "error_description",
                refused.getMessage(),
                "error_uri",
                guide.uri(refused.error().code(), refused.getMessage()),
                "state",
                refused.state(),
                "iss",
                settings.issuer());
    }
}
