package io.grantway.oauth.registration;

/** How far a registration is. */
public enum RegistrationPhase {
    /** A code was sent, and has to come back. */
    CODE_SENT,
    /** The address is the user's; consents and the postal address are due. */
    VERIFIED,
    /** There is an account now. */
    COMPLETED,
    /** The address belongs to an account that was there before. */
    HAS_ACCOUNT
}
