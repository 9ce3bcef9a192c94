package io.grantway.oauth.token;

import io.grantway.oauth.openid.GrantedScope;
import java.time.Instant;
import java.util.UUID;

/** The caller's application, and the family of its token; the latter all null where unknown. */
record AccessRow(
        UUID callerId,
        UUID userId,
        UUID applicationId,
        String scope,
        UUID parentId,
        String parentScope,
        Instant revokedAt) {

    boolean isCallersLiving() {
        return callerId.equals(applicationId)
                && revokedAt == null
                && FamilyScope.isThere(parentId, parentScope);
    }

    /** What of a token's scope its families still have. */
    GrantedScope living(String tokenScope) {
        return FamilyScope.living(tokenScope, scope, parentScope);
    }
}
