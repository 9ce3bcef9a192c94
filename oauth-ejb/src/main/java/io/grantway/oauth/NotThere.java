package io.grantway.oauth;

import jakarta.ejb.ApplicationException;

/** What a call is about does not exist, or not for the caller. */
@ApplicationException(rollback = true)
public class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotThere(String what) {
        super("No such " + what, null, false, false);
    }
}
