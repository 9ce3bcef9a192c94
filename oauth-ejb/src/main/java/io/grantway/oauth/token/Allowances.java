package io.grantway.oauth.token;

import io.grantway.consent.permission.LimitExceeded;
import io.grantway.consent.record.Spendings;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Keeps what is paid with tokens within what they, and the consents behind them, allow. */
@Stateless
public class Allowances {

    @Inject TokenFamilyRepository families;
    @Inject Spendings spendings;

    /**
     * Counts a payment, in the transaction that makes it. It counts on the consent of every
     * application that has a part in it, and on the tokens; each sum is kept by one statement.
     *
     * @throws LimitExceeded where one of them has no room for it: then it counts on none
     */
    public void spend(AccessGrant grant, BigDecimal amount, String currency) {
        grant.allowances().stream()
                .map(Allowance::applicationId)
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(
                        application ->
                                spendings.spend(grant.userId(), application, amount, currency));
        grant.allowances().forEach(allowance -> spend(allowance, amount, currency));
    }

    private void spend(Allowance allowance, BigDecimal amount, String currency) {
        var limit = allowance.limit();
        if (limit == null) {
            return;
        }
        limit.requireWithin(amount, currency);
        if (limit.maxTotal() != null
                && families.spend(allowance.familyId(), amount, limit.maxTotal()) == 0) {
            throw LimitExceeded.maxTotal(limit);
        }
    }
}
