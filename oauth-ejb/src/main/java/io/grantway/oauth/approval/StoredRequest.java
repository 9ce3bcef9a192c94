package io.grantway.oauth.approval;

import io.grantway.oauth.client.Environment;
import io.grantway.oauth.journal.Doer;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A request and its decision. */
@Entity
@Table(name = "approval_request")
class StoredRequest {

    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    private ApprovalKind kind;

    @Enumerated(EnumType.STRING)
    private Environment environment;

    private UUID partnerId;
    private UUID applicationId;
    private String subject;
    private String beforeValue;
    private String afterValue;
    private String requestedBy;
    private UUID requesterId;
    private String source;
    private String reason;
    private int needed;
    private UUID firstBy;
    private Instant firstAt;
    private UUID secondBy;
    private Instant secondAt;

    @Enumerated(EnumType.STRING)
    private ApprovalState state;

    private String decidedBy;
    private Instant decidedAt;
    private String decisionReason;
    private Instant usedAt;
    private Instant createdAt;

    protected StoredRequest() {}

    StoredRequest(UUID id, NewApproval asked, Doer doer, UUID requesterId, Instant now) {
        this.id = id;
        this.kind = asked.kind();
        this.environment = asked.environment();
        this.partnerId = asked.partnerId();
        this.applicationId = asked.applicationId();
        this.subject = asked.subject();
        this.beforeValue = asked.before();
        this.afterValue = asked.after();
        this.requestedBy = doer.actor().text();
        this.requesterId = requesterId;
        this.source = doer.source();
        this.reason = asked.reason();
        this.needed = asked.needed();
        if (requesterId != null && needed == 2) {
            this.firstBy = requesterId;
            this.firstAt = now;
        }
        this.state = ApprovalState.PENDING;
        this.createdAt = now;
    }

    ApprovalRequest toRequest() {
        return new ApprovalRequest(
                id,
                kind,
                environment,
                partnerId,
                applicationId,
                subject,
                beforeValue,
                afterValue,
                requestedBy,
                requesterId,
                source,
                reason,
                needed,
                firstBy,
                firstAt,
                secondBy,
                secondAt,
                state,
                decidedBy,
                decidedAt,
                decisionReason,
                usedAt,
                createdAt);
    }
}
