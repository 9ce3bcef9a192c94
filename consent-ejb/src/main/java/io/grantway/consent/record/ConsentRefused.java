package io.grantway.consent.record;

/** Something about consents that can't be done; nothing was written. */
public abstract sealed class ConsentRefused extends RuntimeException
        permits AlreadyLinked, ConsentNotFound, DuplicateOnboarding, InvalidConsents {

    private static final long serialVersionUID = 1L;

    ConsentRefused(String message) {
        super(message, null, false, false);
    }
}
