package io.grantway.oauth.staff;

import io.grantway.oauth.DomainRefusal;

/** Without this person nobody would be left who can invite anyone. */
public class LastLead extends DomainRefusal {

    private static final long serialVersionUID = 1L;

    LastLead() {
        super("This is the last active lead: make someone else one first");
    }
}
