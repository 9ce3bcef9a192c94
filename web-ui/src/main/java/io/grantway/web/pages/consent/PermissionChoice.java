package io.grantway.web.pages.consent;

import io.grantway.consent.policy.PolicyText;

/** One line of the consent page. */
public final class PermissionChoice {

    private final PolicyText text;
    private final boolean required;
    private final boolean held;
    private final boolean ticked;
    private final String limit;
    private final String limitBefore;

    /**
     * @param limit how much may be paid on it, in words; null where nothing is said of that
     * @param limitBefore where that is more than the user agreed to: what that was; else null
     */
    PermissionChoice(
            PolicyText text,
            boolean required,
            boolean held,
            boolean ticked,
            String limit,
            String limitBefore) {
        this.text = text;
        this.required = required;
        this.held = held;
        this.ticked = ticked;
        this.limit = limit;
        this.limitBefore = limitBefore;
    }

    /** As a user sees it who was never asked. */
    public static PermissionChoice unanswered(PolicyText text, boolean required) {
        return new PermissionChoice(text, required, false, false, null, null);
    }

    public String getScope() {
        return text.consentType();
    }

    public String getWords() {
        return text.text();
    }

    public String getPurpose() {
        return text.purpose();
    }

    public String getRetention() {
        return text.retention();
    }

    public String getLimit() {
        return limit;
    }

    public String getLimitBefore() {
        return limitBefore;
    }

    public boolean isRequired() {
        return required;
    }

    /** Whether the user grants it already. */
    public boolean isHeld() {
        return held;
    }

    public boolean isTicked() {
        return ticked;
    }
}
