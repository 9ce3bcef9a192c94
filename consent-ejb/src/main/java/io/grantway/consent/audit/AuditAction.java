package io.grantway.consent.audit;

import java.util.Locale;

/** What happened; the name in lower case is what an entry holds. */
public enum AuditAction {
    CREATED,
    UPDATED,
    REVOKED,
    /** An onboarding was given to a user account. */
    LINKED,
    /** What is held on a user at a partner was erased. */
    ERASED,
    /** What staff or the server itself did. */
    SYSTEM;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AuditAction of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
