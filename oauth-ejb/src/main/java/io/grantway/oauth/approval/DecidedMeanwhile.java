package io.grantway.oauth.approval;

import jakarta.ejb.ApplicationException;

/** The request does not wait for this any more. */
@ApplicationException(rollback = true)
public class DecidedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ApprovalState state;

    DecidedMeanwhile(ApprovalState state) {
        super("The request does not wait for this any more: " + state, null, false, false);
        this.state = state;
    }

    public ApprovalState state() {
        return state;
    }
}
