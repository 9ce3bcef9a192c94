package io.grantway.oauth.redirect;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import jakarta.ejb.ApplicationException;

/** The text can't be a redirect URI of the application; the message says which rule it breaks. */
@ApplicationException(rollback = true)
public class RedirectUriRefused extends OAuthException {

    private static final long serialVersionUID = 1L;

    RedirectUriRefused(String rule) {
        super(OAuthError.INVALID_REQUEST, rule);
    }
}
