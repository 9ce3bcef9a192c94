package io.grantway.oauth.staff;

import io.grantway.consent.audit.Actor;
import io.grantway.oauth.journal.Doer;
import java.util.Set;
import java.util.UUID;

/**
 * Someone on the staff who is signed in, as of this request. Every front door that changes
 * something takes one, and asks it first.
 *
 * @param source the network address of the request
 */
public record Staff(UUID id, String email, String name, Set<StaffRole> roles, String source) {

    /**
     * @throws NotAllowed where no role lets this person do it
     */
    public void require(StaffAction action) {
        if (!may(action)) {
            throw new NotAllowed(action);
        }
    }

    /** For pages: what to offer. The front doors ask again. */
    public boolean may(StaffAction action) {
        return action.isAllowedTo(roles);
    }

    public Doer doer() {
        return new Doer(Actor.staff(id), source);
    }
}
