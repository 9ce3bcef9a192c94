package io.grantway.consent.record;

import jakarta.ejb.ApplicationException;

/** The consent set was given to a user account before. */
@ApplicationException(rollback = true)
public class AlreadyLinked extends RuntimeException {

    public AlreadyLinked() {
        super("Already linked", null, false, false);
    }
}
