package io.grantway.oauth.emailchange;

/** What became of a code. */
public enum EmailChangeEnd {
    DONE,
    /** Never tells whether it was wrong, too old or guessed too often. */
    WRONG_CODE,
    /** Nothing waits for a code of this sign-in: it was confirmed, cancelled, or is too old. */
    NONE_PENDING,
    /** Somebody else was quicker to get an account with this address. */
    TAKEN
}
