package io.grantway.web.pages.account.app;

import io.grantway.consent.record.Connection;
import java.time.Instant;

/** One thing that an application may do. */
public final class PermissionLine {

    private final Connection.Granted granted;
    private final String words;

    PermissionLine(Connection.Granted granted, String words) {
        this.granted = granted;
        this.words = words;
    }

    public String getScope() {
        return granted.permission().scope();
    }

    public String getWords() {
        return words;
    }

    public Instant getSince() {
        return granted.grantedAt();
    }

    /** When the application last signed the user in with it; null where it never did. */
    Instant used() {
        return granted.usedAt();
    }

    /** False where it sleeps until the user agrees to changed words. */
    public boolean isHolding() {
        return granted.holds();
    }
}
