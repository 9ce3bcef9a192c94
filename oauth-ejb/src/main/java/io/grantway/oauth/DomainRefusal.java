package io.grantway.oauth;

import jakarta.ejb.ApplicationException;

/** The domain does not do what was asked; the message says why to whoever asked. */
@ApplicationException(rollback = true)
public abstract class DomainRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected DomainRefusal(String message) {
        super(message, null, false, false);
    }
}
