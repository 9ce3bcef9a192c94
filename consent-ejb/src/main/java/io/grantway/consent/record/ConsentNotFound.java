package io.grantway.consent.record;

import jakarta.ejb.ApplicationException;

/** The partner has no such consent set, consent or user, or it is revoked already. */
@ApplicationException(rollback = true)
public final class ConsentNotFound extends ConsentRefused {

    public ConsentNotFound() {
        super("Not found");
    }
}
