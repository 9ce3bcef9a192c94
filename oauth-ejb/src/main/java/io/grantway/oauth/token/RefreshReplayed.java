package io.grantway.oauth.token;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import jakarta.ejb.ApplicationException;

/**
 * A rotated refresh token came back: somebody else may have it, so its family died (RFC 9700
 * §4.14.2). The transaction commits, so that it stays dead.
 */
@ApplicationException(rollback = false)
public class RefreshReplayed extends OAuthException {

    RefreshReplayed() {
        super(
                OAuthError.INVALID_GRANT,
                "The refresh token was used before: all tokens of its family are revoked");
    }
}
