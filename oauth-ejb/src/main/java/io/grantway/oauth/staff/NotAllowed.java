package io.grantway.oauth.staff;

import jakarta.ejb.ApplicationException;

/** Someone on the staff tried what none of their roles lets them do. */
@ApplicationException(rollback = true)
public class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final StaffAction action;

    NotAllowed(StaffAction action) {
        super("Your role does not let you do this: " + action, null, false, false);
        this.action = action;
    }

    public StaffAction action() {
        return action;
    }
}
