package io.grantway.oauth.token;

import io.grantway.oauth.openid.IdentityScope;
import java.util.Set;
import java.util.UUID;

/**
 * What an access token lets its holder know of the user, as of now.
 *
 * @param subject the user as the application knows them
 * @param scopes empty where the token is one of plain OAuth
 * @param jkt the thumbprint of the key that its holder has to prove (RFC 9449 §6); null for a
 *     bearer
 */
public record UserInfoGrant(UUID userId, String subject, Set<IdentityScope> scopes, String jkt) {}
