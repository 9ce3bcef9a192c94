package io.grantway.oauth.client;

import java.util.UUID;

/** What a request needs to know of a living key pair and its application, read at once. */
record ClientRow(
        String clientKey,
        String secretHash,
        UUID applicationId,
        UUID partnerId,
        String name,
        Environment environment,
        ApplicationType type,
        String approvedPermissions,
        String requiredPermissions,
        Integer accessTokenSeconds,
        Integer refreshTokenSeconds) {}
