package io.grantway.admin.request;

import io.grantway.admin.page.Attempt;
import io.grantway.admin.page.Missing;
import io.grantway.admin.page.Notice;
import io.grantway.admin.signin.SignedIn;
import io.grantway.oauth.approval.ApprovalKind;
import io.grantway.oauth.approval.ApprovalRequest;
import io.grantway.oauth.approval.ApprovalState;
import io.grantway.oauth.approval.Approvals;
import io.grantway.oauth.onboarding.ApplicationDetails;
import io.grantway.oauth.onboarding.Applications;
import io.grantway.oauth.redirect.Finding;
import io.grantway.oauth.redirect.RedirectUriLine;
import io.grantway.oauth.redirect.RedirectUriRequests;
import io.grantway.oauth.staff.StaffAction;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One request: who asks for what and why, what there is to say of it, and the decision. */
@Named("requestPage")
@ViewScoped
public class RequestPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient Approvals approvals;
    @Inject transient Applications applications;
    @Inject transient RedirectUriRequests redirectUris;
    @Inject transient SignedIn me;

    private String id;
    private String reason;
    private transient ApprovalRequest shown;
    private transient ApplicationDetails application;
    private transient List<Finding> findings;

    public void load() {
        shown = Missing.orFound(id, approvals::byId);
        if (shown != null) {
            application = applications.byId(shown.applicationId()).orElseThrow();
            findings =
                    shown.kind() == ApprovalKind.REDIRECT_URI
                            ? redirectUris
                                    .byId(UUID.fromString(shown.subject()))
                                    .map(this::findings)
                                    .orElse(List.of())
                            : List.of();
        }
    }

    private List<Finding> findings(RedirectUriLine line) {
        var all = new ArrayList<>(redirectUris.findings(line));
        all.addAll(redirectUris.nameFindings(line));
        return all;
    }

    public void approve() {
        decide(() -> approvals.approve(me.staff(), shown.id(), reason), "request.approved");
    }

    public void reject() {
        decide(() -> approvals.reject(me.staff(), shown.id(), reason), "request.rejected");
    }

    public void withdraw() {
        decide(() -> approvals.withdraw(me.staff(), shown.id(), reason), "request.withdrawn");
    }

    public boolean isPending() {
        return shown.state() == ApprovalState.PENDING;
    }

    public boolean isOwn() {
        return me.getId().equals(shown.requesterId());
    }

    /** Whether whoever looks may agree to it. */
    public boolean isOpen() {
        return me.may(StaffAction.DECIDE_REQUEST) && shown.isOpenTo(me.getId());
    }

    private void decide(Runnable decision, String done) {
        if (Attempt.of(decision)) {
            Notice.done(done);
            reason = null;
        }
        load();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public ApprovalRequest getShown() {
        return shown;
    }

    public ApplicationDetails getApplication() {
        return application;
    }

    public List<Finding> getFindings() {
        return findings;
    }
}
