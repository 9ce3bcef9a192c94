package io.grantway.consent.record;

import static io.grantway.consent.permission.Permission.TRANSACTIONS_WRITE;

import io.grantway.consent.permission.LimitExceeded;
import io.grantway.consent.permission.SpendingLimit;
import io.grantway.consent.policy.Policies;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** Keeps what applications pay for users within what those agreed to. */
@Stateless
public class Spendings {

    @Inject PermissionGrantRepository grants;
    @Inject Policies policies;

    /**
     * Whether the user lets the application pay, on words that did not change materially, and so
     * much.
     *
     * @param asked null for any amount
     */
    public boolean isGranted(UUID userId, UUID applicationId, SpendingLimit asked) {
        return grant(userId, applicationId)
                .filter(
                        grant ->
                                policies.holds(
                                        Policies.DATA_ACCESS,
                                        TRANSACTIONS_WRITE.scope(),
                                        grant.policyVersion()))
                .filter(grant -> SpendingLimit.covers(grant.limit(), asked))
                .isPresent();
    }

    /** What the user agreed to; empty where that is nothing, or any amount. */
    public Optional<SpendingLimit> limit(UUID userId, UUID applicationId) {
        return grant(userId, applicationId).map(PermissionGrant::limit);
    }

    /**
     * Counts a payment, in the transaction that makes it. Of any number of payments, on any node,
     * only as many count as the sum that the user agreed to has room for.
     *
     * @throws LimitExceeded where the payment is beyond what the user agreed to
     */
    public void spend(UUID userId, UUID applicationId, BigDecimal amount, String currency) {
        var grant = grant(userId, applicationId).orElse(null);
        if (grant == null || grant.limit() == null) {
            return;
        }
        var limit = grant.limit();
        limit.requireWithin(amount, currency);
        if (limit.maxTotal() != null
                && grants.spend(
                                userId,
                                applicationId,
                                TRANSACTIONS_WRITE,
                                grant.recordId(),
                                amount,
                                limit.maxTotal())
                        == 0) {
            throw LimitExceeded.maxTotal(limit);
        }
    }

    private Optional<PermissionGrant> grant(UUID userId, UUID applicationId) {
        return grants.of(userId, applicationId).stream()
                .filter(grant -> grant.permission() == TRANSACTIONS_WRITE)
                .findFirst();
    }
}
