package io.grantway.web.pages.signin;

/** Why the sign-in form comes back; the words are in the message bundle. */
public enum Fault {
    EMAIL_MISSING("email"),
    PASSWORD_MISSING("password"),
    /** Never tells whether the address or the password was wrong. */
    REFUSED("form"),
    CODE_MISSING("code"),
    CODE_WRONG("code"),
    CHALLENGE_EXPIRED("form"),
    /** Not known here, or not for this page. */
    PASSKEY_REFUSED("form"),
    PASSKEY_EXPIRED("form"),
    /** Used more often than this server knows of. */
    PASSKEY_COPIED("form"),
    BUSY("form"),
    /** Failed tries, whether or not there is such an account. */
    TOO_MANY("form");

    private static final int UNPROCESSABLE_CONTENT = 422;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final String place;

    Fault(String place) {
        this.place = place;
    }

    /** The field that it belongs to, or {@code form}. */
    public String getPlace() {
        return place;
    }

    int status() {
        return switch (this) {
            case BUSY -> UNAVAILABLE;
            case TOO_MANY -> TOO_MANY_REQUESTS;
            default -> UNPROCESSABLE_CONTENT;
        };
    }
}
