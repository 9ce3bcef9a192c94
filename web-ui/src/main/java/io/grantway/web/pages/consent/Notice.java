package io.grantway.web.pages.consent;

/** What the consent page says beside the question; the words are in the message bundle. */
public enum Notice {
    NOTHING_TICKED,
    POLICY_CHANGED,
    ACCOUNT_CHANGED;

    /** Whether it is something to put right. */
    public boolean isFault() {
        return this == NOTHING_TICKED;
    }
}
