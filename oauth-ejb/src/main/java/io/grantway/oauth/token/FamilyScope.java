package io.grantway.oauth.token;

import io.grantway.oauth.openid.GrantedScope;
import java.util.UUID;

/** What a token carries at this moment, as its family and the one that it was exchanged for say. */
final class FamilyScope {

    private FamilyScope() {}

    /** Whether the family that a token was exchanged for, if any, is still there. */
    static boolean isThere(UUID parentId, String parentScope) {
        return parentId == null || parentScope != null;
    }

    /**
     * What of a token's scope is left.
     *
     * @param parentScope null where the token was not exchanged
     */
    static GrantedScope living(String tokenScope, String scope, String parentScope) {
        var own = GrantedScope.parse(tokenScope).within(GrantedScope.parse(scope));
        return parentScope == null ? own : own.within(GrantedScope.parse(parentScope));
    }
}
