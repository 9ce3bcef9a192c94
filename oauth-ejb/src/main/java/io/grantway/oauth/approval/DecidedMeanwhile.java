package io.grantway.oauth.approval;

import io.grantway.oauth.DomainRefusal;

/** The request does not wait for this any more. */
public class DecidedMeanwhile extends DomainRefusal {

    private static final long serialVersionUID = 1L;

    private final ApprovalState state;

    DecidedMeanwhile(ApprovalState state) {
        super("The request does not wait for this any more: " + state);
        this.state = state;
    }

    public ApprovalState state() {
        return state;
    }
}
