package io.grantway.it.client;

/** The end users of the sandbox. */
public enum User {
    /** Consents complete, no second factor. */
    ADA("ada@example.com", "Analytical-Engine-1843"),
    /** Signs in with a time-based code as the second factor, see {@link Totp#GRACE}. */
    GRACE("grace@example.com", "Flow-Matic-1955");

    public final String email;
    public final String password;

    User(String email, String password) {
        this.email = email;
        this.password = password;
    }
}
