package io.grantway.oauth.staff;

import jakarta.ejb.ApplicationException;

/** Without this person nobody would be left who can invite anyone. */
@ApplicationException(rollback = true)
public class LastLead extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LastLead() {
        super("This is the last active lead: make someone else one first", null, false, false);
    }
}
