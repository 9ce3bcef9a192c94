package io.grantway.oauth.staff;

import io.grantway.oauth.DomainRefusal;

/** The link was used before, has expired, or never was one. */
public class InvalidInvitation extends DomainRefusal {

    private static final long serialVersionUID = 1L;

    InvalidInvitation() {
        super("The link was used before or has expired");
    }
}
