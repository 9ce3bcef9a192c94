package io.grantway.web.api.security;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;

/** No access token came; the challenge then names no error (RFC 6750 §3.1). */
public class MissingAccessToken extends OAuthException {

    private static final long serialVersionUID = 1L;

    MissingAccessToken() {
        super(OAuthError.INVALID_TOKEN, "The access token is missing");
    }
}
