package io.grantway.oauth.ledger;

import jakarta.ejb.ApplicationException;

/** A transfer that can't be made; the message says what to change. */
@ApplicationException(rollback = true)
public class TransferRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TransferRefused(String message) {
        super(message, null, false, false);
    }
}
