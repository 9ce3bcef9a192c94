package io.grantway.oauth.authorization;

import io.grantway.consent.audit.Actor;
import io.grantway.consent.permission.Permission;
import io.grantway.consent.record.Circumstances;
import java.util.Set;

/**
 * What a user ticked.
 *
 * @param policyVersion the version of the data access policy that was shown
 * @param circumstances how the answer reached the server
 */
public record ConsentAnswer(
        Set<Permission> granted, String policyVersion, Circumstances circumstances) {

    public ConsentAnswer {
        granted = Set.copyOf(granted);
    }

    /** An answer of which no more is known. */
    public ConsentAnswer(Set<Permission> granted, String policyVersion) {
        this(granted, policyVersion, Circumstances.of(Actor.USER));
    }
}
