package io.grantway.oauth.proof;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import jakarta.ejb.ApplicationException;

/** A proof of possession is missing or wrong, or its token is used without (RFC 9449). */
@ApplicationException(rollback = true)
public class DpopRefused extends OAuthException {

    private static final long serialVersionUID = 1L;

    private DpopRefused(OAuthError error, String description) {
        super(error, description);
    }

    static DpopRefused proof(String why) {
        return new DpopRefused(OAuthError.INVALID_DPOP_PROOF, "The DPoP proof " + why);
    }

    static DpopRefused nonce() {
        return new DpopRefused(
                OAuthError.USE_DPOP_NONCE,
                "The DPoP proof must have the nonce of the header DPoP-Nonce");
    }

    /** No proof came where one has to. */
    public static DpopRefused missing() {
        return new DpopRefused(OAuthError.INVALID_DPOP_PROOF, "The DPoP proof is missing");
    }

    /** More than one header. */
    public static DpopRefused several() {
        return proof("must be one header");
    }

    /** The token and the way in which it is used don't fit. */
    public static DpopRefused token(String why) {
        return new DpopRefused(OAuthError.INVALID_TOKEN, "The access token " + why);
    }
}
