package io.grantway.consent.policy;

import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Which version of a policy is in force. */
@Stateless
public class Policies {

    /** The policy behind the permissions that an application asks for on the consent page. */
    private static final String DATA_ACCESS = "data-access";

    @Inject PolicyVersionRepository versions;
    @Inject Clock clock;

    /** The version of the data access policy that a user agrees to now, for example {@code 1.0}. */
    public String currentDataAccessVersion() {
        return versions.effective(DATA_ACCESS, clock.instant(), Limit.of(1)).get(0);
    }
}
