package io.grantway.web.pages.consent;

import io.grantway.consent.permission.Permission;

/** One line of the consent page. */
public final class PermissionChoice {

    private final Permission permission;
    private final boolean required;
    private final boolean held;
    private final boolean ticked;

    PermissionChoice(Permission permission, boolean required, boolean held, boolean ticked) {
        this.permission = permission;
        this.required = required;
        this.held = held;
        this.ticked = ticked;
    }

    public String getScope() {
        return permission.scope();
    }

    /** The key of its words in the message bundle. */
    public String getKey() {
        return "permission." + permission.name();
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
