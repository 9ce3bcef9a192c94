package io.grantway.oauth.onboarding;

import io.grantway.oauth.client.ApplicationType;
import io.grantway.oauth.client.Environment;
import java.time.Instant;
import java.util.UUID;

/** The row of an application. */
record ApplicationRow(
        UUID id,
        UUID groupId,
        UUID partnerId,
        String partnerName,
        String name,
        Environment environment,
        ApplicationType type,
        String logoUri,
        String termsUri,
        String privacyUri,
        Integer accessTokenSeconds,
        Integer refreshTokenSeconds,
        String grants,
        String approvedPermissions,
        String requiredPermissions,
        Integer hostedUiVersion,
        Instant createdAt,
        int version) {}
