package io.grantway.oauth.onboarding;

import io.grantway.oauth.client.ApplicationType;
import io.grantway.oauth.client.Environment;
import java.time.Instant;
import java.util.UUID;

/**
 * One side of an application as lists show it.
 *
 * @param groupId the same for its sides in sandbox and production
 */
public record ApplicationLine(
        UUID id,
        UUID groupId,
        UUID partnerId,
        String partnerName,
        String name,
        Environment environment,
        ApplicationType type,
        Instant createdAt) {}
