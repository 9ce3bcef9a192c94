package io.grantway.oauth.openid;

import java.util.Set;
import java.util.UUID;

/**
 * Fired in the transaction that takes back some of what an application may know of a user.
 *
 * @param scopes what it may not know any more
 */
public record IdentityTakenBack(UUID userId, UUID applicationId, Set<IdentityScope> scopes) {}
