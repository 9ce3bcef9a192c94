package io.grantway.web.pages.account;

/** The address names something that is not there, or is not this user's. */
public final class NotThere extends RuntimeException {

    public NotThere() {
        super("Not there", null, false, false);
    }
}
