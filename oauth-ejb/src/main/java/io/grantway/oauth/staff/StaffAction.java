package io.grantway.oauth.staff;

import static io.grantway.oauth.staff.StaffRole.AUDITOR;
import static io.grantway.oauth.staff.StaffRole.OPERATOR;
import static io.grantway.oauth.staff.StaffRole.TAM;
import static io.grantway.oauth.staff.StaffRole.TAM_LEAD;

import java.util.Collection;
import java.util.Set;

/** Everything that staff can do, and who of them may. */
public enum StaffAction {
    VIEW(TAM, TAM_LEAD, AUDITOR, OPERATOR),
    EXPORT(TAM, TAM_LEAD, AUDITOR),
    /** Consents, tokens and audit entries of users. */
    SEE_USERS(TAM_LEAD, AUDITOR),
    VERIFY_CHAINS(TAM_LEAD, AUDITOR, OPERATOR),
    EDIT_PARTNER(TAM, TAM_LEAD),
    EDIT_APPLICATION(TAM, TAM_LEAD),
    EDIT_PERMISSIONS(TAM, TAM_LEAD),
    CONFIGURE_HOSTED_UI(TAM, TAM_LEAD),
    ISSUE_KEY(TAM, TAM_LEAD),
    ROTATE_KEY(TAM, TAM_LEAD),
    REVOKE_KEY(TAM, TAM_LEAD, OPERATOR),
    ADD_REDIRECT_URI(TAM, TAM_LEAD),
    REMOVE_REDIRECT_URI(TAM, TAM_LEAD),
    DECIDE_REQUEST(TAM, TAM_LEAD),
    MANAGE_STAFF(TAM_LEAD),
    STOP_STAFF(TAM_LEAD, OPERATOR);

    private final Set<StaffRole> roles;

    StaffAction(StaffRole... roles) {
        this.roles = Set.of(roles);
    }

    /** Whether someone with any of these roles may do it. */
    public boolean isAllowedTo(Collection<StaffRole> anyOf) {
        return anyOf.stream().anyMatch(roles::contains);
    }
}
