package io.grantway.oauth.credential;

/** Why a new password is not taken (NIST SP 800-63B §3.1.1.2). */
public enum PasswordFault {
    TOO_SHORT("must be at least " + PasswordPolicy.LEAST + " characters"),
    TOO_LONG("must be at most " + PasswordPolicy.MOST + " characters"),
    UNREADABLE("must not hold control or unassigned characters"),
    COMMON("is one of the passwords that are tried first"),
    PERSONAL("must not be made of your name, your e-mail address or the name of this service"),
    GUESSABLE("is easy to guess: make it longer, or of several words that don't belong together");

    private final String message;

    PasswordFault(String message) {
        this.message = message;
    }

    /** For a developer; pages have words of their own. */
    public String message() {
        return message;
    }
}
