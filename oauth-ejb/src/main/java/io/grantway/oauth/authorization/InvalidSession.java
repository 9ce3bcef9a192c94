package io.grantway.oauth.authorization;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import jakarta.ejb.ApplicationException;

/** The session token can't be used (any more). */
@ApplicationException(rollback = true)
public class InvalidSession extends OAuthException {

    private final Reason reason;

    InvalidSession(Reason reason) {
        super(OAuthError.INVALID_REQUEST, reason.description);
        this.reason = reason;
    }

    /** Why it can't. */
    public enum Reason {
        MALFORMED("The session token is missing or not one of this server"),
        EXPIRED("The session has expired: start again at authorize/initiate"),
        SPENT("The session was completed before: start again at authorize/initiate");

        private final String description;

        Reason(String description) {
            this.description = description;
        }
    }

    public Reason reason() {
        return reason;
    }
}
