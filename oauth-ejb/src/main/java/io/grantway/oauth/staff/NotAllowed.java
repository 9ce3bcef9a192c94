package io.grantway.oauth.staff;

import io.grantway.oauth.DomainRefusal;

/** Someone on the staff tried what none of their roles lets them do. */
public class NotAllowed extends DomainRefusal {

    private static final long serialVersionUID = 1L;

    private final StaffAction action;

    NotAllowed(StaffAction action) {
        super("Your role does not let you do this: " + action);
        this.action = action;
    }

    public StaffAction action() {
        return action;
    }
}
