package io.grantway.oauth.token;

import io.grantway.oauth.client.AuthMethod;
import io.grantway.oauth.client.StoredSecret;
import io.grantway.oauth.openid.GrantedScope;
import java.time.Instant;
import java.util.UUID;

/**
 * What decides on an introspection: the caller's key pair, and the family of the token that it asks
 * about; the latter's columns are all null where there is none.
 *
 * @param partnerId of the family's application
 */
record StandingRow(
        String secretHash,
        String previousSecretHash,
        Instant previousSecretExpiresAt,
        UUID callerPartnerId,
        UUID partnerId,
        String scope,
        UUID parentId,
        String parentScope,
        AuthMethod authMethod,
        Instant revokedAt) {

    StoredSecret secret() {
        return new StoredSecret(secretHash, previousSecretHash, previousSecretExpiresAt);
    }

    boolean isCallersLiving() {
        return callerPartnerId.equals(partnerId)
                && revokedAt == null
                && FamilyScope.isThere(parentId, parentScope);
    }

    /** What of a token's scope its families still have. */
    GrantedScope living(String tokenScope) {
        return FamilyScope.living(tokenScope, scope, parentScope);
    }
}
