package io.grantway.oauth.clientregistration;

import com.nimbusds.jwt.SignedJWT;
import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;

/** What others sign about a client (RFC 7591 §2.3): this server trusts nobody to do so. */
@ApplicationScoped
class SoftwareStatements {

    /**
     * @param statement null for none
     * @throws OAuthException invalid_software_statement or unapproved_software_statement
     */
    void refuse(String statement) {
        if (statement == null) {
            return;
        }
        try {
            SignedJWT.parse(statement).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new OAuthException(
                    OAuthError.INVALID_SOFTWARE_STATEMENT,
                    "software_statement is not a JWT that is signed");
        }
        throw new OAuthException(
                OAuthError.UNAPPROVED_SOFTWARE_STATEMENT,
                "software_statement is by nobody whom this server trusts: leave it out");
    }
}
