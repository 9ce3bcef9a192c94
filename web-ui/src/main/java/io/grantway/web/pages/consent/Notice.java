package io.grantway.web.pages.consent;

import java.util.Arrays;
import java.util.Optional;

/** What the consent page says beside the question; the words are in the message bundle. */
public enum Notice {
    NOTHING_TICKED,
    POLICY_CHANGED,
    ACCOUNT_CHANGED;

    /** The notice of this name; empty where there is none. */
    static Optional<Notice> of(String name) {
        return Arrays.stream(values()).filter(notice -> notice.name().equals(name)).findFirst();
    }

    /** Whether it is something to put right. */
    public boolean isFault() {
        return this == NOTHING_TICKED;
    }
}
