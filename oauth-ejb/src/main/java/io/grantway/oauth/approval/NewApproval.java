package io.grantway.oauth.approval;

import io.grantway.oauth.client.Environment;
import java.util.UUID;

/**
 * A request to be opened.
 *
 * @param subject the id of what it is about
 * @param before what is now; null where there is nothing
 * @param after what is asked for
 * @param reason why, in the words of whoever asks
 * @param needed how many of the staff have to agree, 1 or 2; where it is 2, someone on the staff
 *     who asks is the first
 */
public record NewApproval(
        ApprovalKind kind,
        Environment environment,
        UUID partnerId,
        UUID applicationId,
        String subject,
        String before,
        String after,
        String reason,
        int needed) {}
