package io.grantway.oauth.authorization;

import io.grantway.oauth.OAuthException;
import jakarta.ejb.ApplicationException;

/**
 * An authorization request that came from a known application with an approved redirect URI, but
 * can't be granted: where the browser was sent here, it is sent back with the error (RFC 6749
 * §4.1.2.1).
 */
@ApplicationException(rollback = true)
public class AuthorizationRefused extends OAuthException {

    private final String redirectUri;
    private final String state;

    AuthorizationRefused(OAuthException cause, String redirectUri, String state) {
        super(cause.error(), cause.getMessage());
        this.redirectUri = redirectUri;
        this.state = state;
    }

    public String redirectUri() {
        return redirectUri;
    }

    /** As it was sent; null where it was not. */
    public String state() {
        return state;
    }
}
