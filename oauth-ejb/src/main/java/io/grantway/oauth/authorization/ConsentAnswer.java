package io.grantway.oauth.authorization;

import io.grantway.consent.permission.Permission;
import java.util.Set;

/**
 * What a user ticked.
 *
 * @param policyVersion the version of the data access policy that was shown
 */
public record ConsentAnswer(Set<Permission> granted, String policyVersion) {

    public ConsentAnswer {
        granted = Set.copyOf(granted);
    }
}
