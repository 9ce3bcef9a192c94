package io.grantway.consent.record;

import jakarta.ejb.ApplicationException;

/** The consent set was given to a user account before. */
@ApplicationException(rollback = true)
public final class AlreadyLinked extends ConsentRefused {

    public AlreadyLinked() {
        super("Already linked");
    }
}
