package io.grantway.web.pages.register;

/** What the registration page asks for. */
public enum Step {
    EMAIL,
    CODE,
    CONSENTS,
    ADDRESS,
    /** The address has an account: to sign in with. */
    HAS_ACCOUNT,
    DONE
}
