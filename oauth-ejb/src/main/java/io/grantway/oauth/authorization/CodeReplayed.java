package io.grantway.oauth.authorization;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import jakarta.ejb.ApplicationException;
import java.util.UUID;

/**
 * A code was redeemed a second time: what the first redemption issued has to die (RFC 6749 §4.1.2).
 * The transaction commits, so that it does.
 */
@ApplicationException(rollback = false)
public class CodeReplayed extends OAuthException {

    private final UUID familyId;

    CodeReplayed(UUID familyId) {
        super(OAuthError.INVALID_GRANT, "The code was used before: its tokens are revoked");
        this.familyId = familyId;
    }

    /** The tokens of the first redemption; null where the code was cancelled, not redeemed. */
    public UUID familyId() {
        return familyId;
    }
}
