package io.grantway.oauth.token;

import io.grantway.consent.permission.Permission;
import java.util.Set;
import java.util.UUID;

/** What a request with an access token may do, as of now. */
public record AccessGrant(UUID userId, UUID applicationId, Set<Permission> permissions) {}
