package io.grantway.oauth.authorization;

import io.grantway.consent.permission.Permission;
import io.grantway.consent.permission.SpendingLimit;
import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import jakarta.ejb.ApplicationException;
import java.util.Set;
import java.util.TreeSet;

/** The user has not agreed to what is asked for, or the answer does not fit the question. */
@ApplicationException(rollback = true)
public class ConsentRequired extends OAuthException {

    private final Set<Permission> permissions;
    private final SpendingLimit limit;
    private final String policyVersion;
    private final String sessionToken;

    ConsentRequired(
            String description,
            Set<Permission> permissions,
            SpendingLimit limit,
            String policyVersion,
            String sessionToken) {
        super(OAuthError.CONSENT_REQUIRED, description);
        this.permissions = new TreeSet<>(permissions);
        this.limit = limit;
        this.policyVersion = policyVersion;
        this.sessionToken = sessionToken;
    }

    /** What to ask the user for. */
    public Set<Permission> permissions() {
        return permissions;
    }

    /** How much is to be paid on them; null for any amount. */
    public SpendingLimit limit() {
        return limit;
    }

    /** The version of the data access policy to show. */
    public String policyVersion() {
        return policyVersion;
    }

    /** The session that waits for the answer: the hosted page asks the user in it. */
    public String sessionToken() {
        return sessionToken;
    }
}
