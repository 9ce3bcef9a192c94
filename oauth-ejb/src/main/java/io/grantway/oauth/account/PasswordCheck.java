package io.grantway.oauth.account;

/** What became of a password that was asked for once more. */
public enum PasswordCheck {
    RIGHT,
    WRONG,
    /** Too many wrong ones one after the other: it was not looked at. */
    LOCKED,
    /** Too many passwords wait to be checked: worth another try. */
    BUSY
}
