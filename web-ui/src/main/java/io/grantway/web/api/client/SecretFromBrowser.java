package io.grantway.web.api.client;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;

/** A secret key beside {@code Origin} or {@code Sec-Fetch-Site}: it is in a browser's hands. */
public class SecretFromBrowser extends OAuthException {

    private static final long serialVersionUID = 1L;

    SecretFromBrowser() {
        super(
                OAuthError.INVALID_CLIENT,
                "The secret key came from a browser: call from your server, and rotate the key");
    }
}
