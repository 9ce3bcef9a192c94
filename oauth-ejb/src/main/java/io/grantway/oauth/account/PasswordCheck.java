package io.grantway.oauth.account;

/** Whether the password of who is signed in already, was entered right once more. */
public enum PasswordCheck {
    RIGHT,
    WRONG,
    /** Too many passwords are checked at the moment; a retry may succeed. */
    BUSY
}
