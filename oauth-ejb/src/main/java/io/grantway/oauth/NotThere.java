package io.grantway.oauth;

/** What a call is about does not exist, or not for the caller. */
public class NotThere extends DomainRefusal {

    private static final long serialVersionUID = 1L;

    public NotThere(String what) {
        super("No such " + what);
    }
}
