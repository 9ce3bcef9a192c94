package io.grantway.oauth.staff;

import jakarta.ejb.ApplicationException;

/** The link was used before, has expired, or never was one. */
@ApplicationException(rollback = true)
public class InvalidInvitation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidInvitation() {
        super("The link was used before or has expired", null, false, false);
    }
}
