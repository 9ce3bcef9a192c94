package io.grantway.oauth.token;

import io.grantway.consent.permission.SpendingLimit;
import io.grantway.oauth.openid.GrantedScope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The caller's application, and the family of its token; the latter all null where unknown. */
record AccessRow(
        UUID callerId,
        UUID userId,
        UUID applicationId,
        String scope,
        UUID parentId,
        String parentScope,
        Instant revokedAt,
        String spendingLimit,
        String parentLimit,
        UUID parentApplicationId) {

    boolean isCallersLiving() {
        return callerId.equals(applicationId)
                && revokedAt == null
                && FamilyScope.isThere(parentId, parentScope);
    }

    /** What a payment with a token counts on, in the order in which it does. */
    List<Allowance> allowances(UUID familyId, SpendingLimit tokenLimit) {
        var own =
                new Allowance(
                        familyId,
                        applicationId,
                        SpendingLimit.within(tokenLimit, SpendingLimit.parse(spendingLimit)));
        return parentId == null
                ? List.of(own)
                : List.of(
                        own,
                        new Allowance(
                                parentId, parentApplicationId, SpendingLimit.parse(parentLimit)));
    }

    /** What of a token's scope its families still have. */
    GrantedScope living(String tokenScope) {
        return FamilyScope.living(tokenScope, scope, parentScope);
    }
}
