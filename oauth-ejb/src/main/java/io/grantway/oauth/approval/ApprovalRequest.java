package io.grantway.oauth.approval;

import io.grantway.oauth.client.Environment;
import java.time.Instant;
import java.util.UUID;

/**
 * What someone asked for, and what became of it.
 *
 * @param requestedBy the actor, for example {@code partner:…} or {@code staff:…}
 * @param requesterId of the staff; null where a partner asked
 * @param needed how many of the staff have to agree
 * @param decidedBy the actor who approved, rejected or withdrew it in the end
 * @param usedAt when its requester collected what it allows; null where not, or where there is
 *     nothing to collect
 */
public record ApprovalRequest(
        UUID id,
        ApprovalKind kind,
        Environment environment,
        UUID partnerId,
        UUID applicationId,
        String subject,
        String before,
        String after,
        String requestedBy,
        UUID requesterId,
        String source,
        String reason,
        int needed,
        UUID firstBy,
        Instant firstAt,
        UUID secondBy,
        Instant secondAt,
        ApprovalState state,
        String decidedBy,
        Instant decidedAt,
        String decisionReason,
        Instant usedAt,
        Instant createdAt) {

    /** How many more of the staff have to agree. */
    public int missing() {
        return state == ApprovalState.PENDING ? needed - (firstBy == null ? 0 : 1) : 0;
    }

    /** Whether this person may agree to it: not to their own, and not twice. */
    public boolean isOpenTo(UUID staffId) {
        return state == ApprovalState.PENDING
                && !staffId.equals(requesterId)
                && !staffId.equals(firstBy);
    }
}
