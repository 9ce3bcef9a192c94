package io.grantway.oauth.inspector;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A call of a sandbox application that was refused.
 *
 * @param errorRef what the answer carried as {@code X-Error-Ref}
 * @param source the network address of the request
 * @param status of HTTP
 * @param message what the answer said
 * @param parts what was expected beside what came
 */
public record RefusedCall(
        UUID errorRef,
        UUID applicationId,
        String clientKey,
        Instant at,
        String source,
        String method,
        String path,
        int status,
        String message,
        List<ComparedPart> parts) {}
