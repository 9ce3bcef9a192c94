package io.grantway.oauth.approval;

import java.util.UUID;

/** Which requests; null where a part does not narrow. */
public record ApprovalFilter(ApprovalState state, ApprovalKind kind, UUID applicationId) {

    public static final ApprovalFilter PENDING =
            new ApprovalFilter(ApprovalState.PENDING, null, null);
}
