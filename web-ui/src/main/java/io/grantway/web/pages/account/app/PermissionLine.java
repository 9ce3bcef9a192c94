package io.grantway.web.pages.account.app;

import io.grantway.consent.record.Connection;
import java.time.Instant;

/** One thing that an application may do. */
public final class PermissionLine {

    private final Connection.Granted granted;
    private final String words;
    private final String limit;
    private final String spent;

    /**
     * @param limit how much may be paid, in words; null where nothing was said of that
     * @param spent how much of a sum was paid, in words; null where there is none
     */
    PermissionLine(Connection.Granted granted, String words, String limit, String spent) {
        this.granted = granted;
        this.words = words;
        this.limit = limit;
        this.spent = spent;
    }

    public String getScope() {
        return granted.permission().scope();
    }

    public String getWords() {
        return words;
    }

    public String getLimit() {
        return limit;
    }

    public String getSpent() {
        return spent;
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
