package io.grantway.admin.request;

import io.grantway.admin.page.Rows;
import io.grantway.oauth.approval.ApprovalFilter;
import io.grantway.oauth.approval.ApprovalKind;
import io.grantway.oauth.approval.ApprovalState;
import io.grantway.oauth.approval.Approvals;
import io.grantway.oauth.approval.QueuedRequest;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The queue of requests. */
@Named("requests")
@ViewScoped
public class RequestsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient Approvals approvals;

    private ApprovalState state = ApprovalState.PENDING;
    private ApprovalKind kind;

    private final transient Rows<QueuedRequest> rows =
            new Rows<>(range -> approvals.page(new ApprovalFilter(state, kind, null), range));

    public Rows<QueuedRequest> getRows() {
        return rows;
    }

    public ApprovalState getState() {
        return state;
    }

    public void setState(ApprovalState state) {
        this.state = state;
    }

    public ApprovalKind getKind() {
        return kind;
    }

    public void setKind(ApprovalKind kind) {
        this.kind = kind;
    }
}
