package io.grantway.oauth.openid;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What an application may know of a user.
 *
 * @param scope as a token has it
 * @param since when the user let it know the last of it
 */
public record KnownTo(UUID applicationId, String scope, Instant since) {

    public Set<IdentityScope> scopes() {
        return GrantedScope.parse(scope).identity();
    }
}
