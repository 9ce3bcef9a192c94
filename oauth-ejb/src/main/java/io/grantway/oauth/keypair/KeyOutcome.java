package io.grantway.oauth.keypair;

import io.grantway.oauth.approval.ApprovalRequest;

/** What came of asking for a secret. */
public sealed interface KeyOutcome {

    record Issued(IssuedKey key) implements KeyOutcome {}

    /** Someone else has to agree; then whoever asked collects it. */
    record Waiting(ApprovalRequest request) implements KeyOutcome {}
}
