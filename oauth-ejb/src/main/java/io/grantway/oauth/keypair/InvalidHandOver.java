package io.grantway.oauth.keypair;

import jakarta.ejb.ApplicationException;

/** The link was opened before, has expired, or never was one. */
@ApplicationException(rollback = true)
public class InvalidHandOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidHandOver() {
        super("The link was opened before or has expired: ask for a new key", null, false, false);
    }
}
