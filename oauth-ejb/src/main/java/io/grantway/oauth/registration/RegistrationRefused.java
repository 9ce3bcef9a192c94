package io.grantway.oauth.registration;

import io.grantway.oauth.DomainRefusal;

/** A step of a registration that is not taken. */
public class RegistrationRefused extends DomainRefusal {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** Never tells whether the code was wrong, too old, guessed too often or of another. */
        WRONG_CODE("Invalid verification code"),
        WRONG_PHASE("Registration is not in the expected phase"),
        ACCOUNT_EXISTS("There is an account with this e-mail address"),
        /** No core came free for the password hash in time; a retry may succeed. */
        BUSY("Temporarily unavailable");

        private final String message;

        Reason(String message) {
            this.message = message;
        }
    }

    RegistrationRefused(Reason reason) {
        super(reason.message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
