package io.grantway.oauth.client;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import jakarta.ejb.ApplicationException;

/** The client key is missing (499 in the contract), or unknown, expired or revoked (498). */
@ApplicationException(rollback = true)
public class InvalidClientKey extends OAuthException {

    private final boolean missing;

    private InvalidClientKey(boolean missing, String description) {
        super(OAuthError.INVALID_CLIENT, description);
        this.missing = missing;
    }

    public static InvalidClientKey missing() {
        return new InvalidClientKey(true, "Missing client key");
    }

    public static InvalidClientKey unknown() {
        return new InvalidClientKey(false, "Invalid client key");
    }

    public boolean isMissing() {
        return missing;
    }
}
