package io.grantway.oauth.onboarding;

import io.grantway.oauth.approval.ApprovalKind;
import io.grantway.oauth.approval.ApprovalRequest;
import io.grantway.oauth.approval.ApprovedChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Widens the permissions of an application when that was agreed to. */
@ApplicationScoped
class PermissionApproval implements ApprovedChange {

    @Inject Permissions permissions;

    @Override
    public Set<ApprovalKind> kinds() {
        return Set.of(ApprovalKind.PERMISSIONS);
    }

    @Override
    public void approved(ApprovalRequest request) {
        permissions.add(request);
    }

    @Override
    public void declined(ApprovalRequest request) {
        // What the application has stays as it is
    }
}
