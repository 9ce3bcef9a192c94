package io.grantway.oauth.approval;

import java.util.Set;

/**
 * What a decision does, in its transaction; each feature that lets things be approved has one such
 * bean.
 */
public interface ApprovedChange {

    Set<ApprovalKind> kinds();

    /** All who were needed have agreed. */
    void approved(ApprovalRequest request);

    /** It was rejected or withdrawn. */
    void declined(ApprovalRequest request);
}
