package io.grantway.oauth.redirect;

import io.grantway.oauth.client.Environment;
import java.time.Instant;
import java.util.UUID;

/**
 * A redirect URI as lists show it.
 *
 * @param host null where it is older than the search
 * @param decidedAt null while it waits
 */
public record RedirectUriLine(
        UUID id,
        String uri,
        RedirectUriStatus status,
        String host,
        UUID applicationId,
        String applicationName,
        Environment environment,
        UUID partnerId,
        String partnerName,
        Instant createdAt,
        Instant decidedAt) {}
