package io.grantway.admin.partner;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.clientregistration.IssuedInitialAccessToken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * An initial access token on its way to the page; it lives as long as the answer to one request.
 */
@Named("newInitialToken")
@RequestScoped
public class NewInitialToken {

    @Inject OAuthSettings settings;

    private IssuedInitialAccessToken token;

    void is(IssuedInitialAccessToken issued) {
        token = issued;
    }

    public IssuedInitialAccessToken getToken() {
        return token;
    }

    /** Where clients register. */
    public String getEndpoint() {
        return settings.issuer() + "/register";
    }
}
