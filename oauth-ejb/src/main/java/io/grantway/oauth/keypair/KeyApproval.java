package io.grantway.oauth.keypair;

import io.grantway.oauth.approval.ApprovalKind;
import io.grantway.oauth.approval.ApprovalRequest;
import io.grantway.oauth.approval.ApprovedChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** An approved secret is made when its requester collects it: no one else ever holds it. */
@ApplicationScoped
class KeyApproval implements ApprovedChange {

    @Override
    public Set<ApprovalKind> kinds() {
        return Set.of(ApprovalKind.PRODUCTION_KEY, ApprovalKind.KEY_ROTATION);
    }

    @Override
    public void approved(ApprovalRequest request) {
        // Collected by its requester
    }

    @Override
    public void declined(ApprovalRequest request) {
        // There is nothing to take back
    }
}
