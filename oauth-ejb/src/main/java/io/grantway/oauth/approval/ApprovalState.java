package io.grantway.oauth.approval;

/** How far a request got. */
public enum ApprovalState {
    PENDING,
    APPROVED,
    REJECTED,
    WITHDRAWN
}
