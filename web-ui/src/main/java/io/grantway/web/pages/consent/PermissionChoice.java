package io.grantway.web.pages.consent;

import io.grantway.consent.policy.PolicyText;

/** One line of the consent page. */
public final class PermissionChoice {

    private final PolicyText text;
    private final boolean required;
    private final boolean held;
    private final boolean ticked;

    PermissionChoice(PolicyText text, boolean required, boolean held, boolean ticked) {
        this.text = text;
        this.required = required;
        this.held = held;
        this.ticked = ticked;
    }

    /** As a user sees it who was never asked. */
    public static PermissionChoice unanswered(PolicyText text, boolean required) {
        return new PermissionChoice(text, required, false, false);
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
