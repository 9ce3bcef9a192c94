package io.grantway.oauth.passkey;

/** How adding a passkey ended. */
public enum PasskeyAdded {
    DONE,
    /** The challenge is older than 5 minutes, was answered before, or is of another sign-in. */
    EXPIRED,
    /** What the device sent does not fit, or did not verify its user. */
    REFUSED,
    /** It is registered already. */
    KNOWN,
    /** The user has as many as there may be. */
    FULL
}
