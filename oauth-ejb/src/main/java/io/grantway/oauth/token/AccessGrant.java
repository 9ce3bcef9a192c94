package io.grantway.oauth.token;

import io.grantway.consent.permission.Permission;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a request with an access token may do, as of now.
 *
 * @param allowances what a payment counts on: the token's family, and that which it was exchanged
 *     for
 */
public record AccessGrant(
        UUID userId, UUID applicationId, Set<Permission> permissions, List<Allowance> allowances) {}
