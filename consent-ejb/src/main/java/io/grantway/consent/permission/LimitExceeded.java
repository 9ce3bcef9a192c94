package io.grantway.consent.permission;

import jakarta.ejb.ApplicationException;

/** A payment is beyond what the user agreed to; the message says by what, and nothing was paid. */
@ApplicationException(rollback = true)
public class LimitExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private LimitExceeded(String message) {
        super(message, null, false, false);
    }

    static LimitExceeded currency(SpendingLimit limit) {
        return new LimitExceeded("The user agreed to payments in " + limit.currency() + " only");
    }

    static LimitExceeded maxAmount(SpendingLimit limit) {
        return new LimitExceeded(
                "The amount is above what the user agreed to for one payment: "
                        + limit.maxAmount().toPlainString()
                        + " "
                        + limit.currency());
    }

    /** The sum of all payments would be beyond the limit. */
    public static LimitExceeded maxTotal(SpendingLimit limit) {
        return new LimitExceeded(
                "The amount is above what is left of what the user agreed to in all: "
                        + limit.maxTotal().toPlainString()
                        + " "
                        + limit.currency());
    }
}
