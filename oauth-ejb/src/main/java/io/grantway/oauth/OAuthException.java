package io.grantway.oauth;

import jakarta.ejb.ApplicationException;

/**
 * A refusal in the terms of RFC 6749 §5.2. The message becomes the {@code error_description}: it
 * says what to change and never repeats a secret. Rolls the transaction back.
 */
@ApplicationException(rollback = true)
public class OAuthException extends RuntimeException {

    private final OAuthError error;

    public OAuthException(OAuthError error, String description) {
        super(description, null, false, false);
        this.error = error;
    }

    public OAuthError error() {
        return error;
    }

    public static OAuthException invalidRequest(String description) {
        return new OAuthException(OAuthError.INVALID_REQUEST, description);
    }

    public static OAuthException invalidGrant(String description) {
        return new OAuthException(OAuthError.INVALID_GRANT, description);
    }
}
