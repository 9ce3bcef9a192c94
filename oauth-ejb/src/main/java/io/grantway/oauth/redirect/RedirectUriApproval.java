package io.grantway.oauth.redirect;

import io.grantway.oauth.approval.ApprovalKind;
import io.grantway.oauth.approval.ApprovalRequest;
import io.grantway.oauth.approval.ApprovalState;
import io.grantway.oauth.approval.ApprovedChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Puts a redirect URI on the list when that was agreed to. */
@ApplicationScoped
class RedirectUriApproval implements ApprovedChange {

    @Inject RedirectUriRequests requests;

    @Override
    public Set<ApprovalKind> kinds() {
        return Set.of(ApprovalKind.REDIRECT_URI);
    }

    @Override
    public void approved(ApprovalRequest request) {
        requests.approved(request);
    }

    @Override
    public void declined(ApprovalRequest request) {
        requests.declined(
                request,
                request.state() == ApprovalState.REJECTED
                        ? RedirectUriStatus.REJECTED
                        : RedirectUriStatus.WITHDRAWN);
    }
}
