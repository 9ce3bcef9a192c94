package io.grantway.consent.record;

import jakarta.ejb.ApplicationException;

/** The partner has no such consent set, consent or user, or it is revoked already. */
@ApplicationException(rollback = true)
public class ConsentNotFound extends RuntimeException {

    public ConsentNotFound() {
        super("Not found", null, false, false);
    }
}
