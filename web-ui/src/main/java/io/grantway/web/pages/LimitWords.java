package io.grantway.web.pages;

import io.grantway.consent.permission.SpendingLimit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** How much an application may pay, in words and in the reader's way to write amounts. */
@RequestScoped
public class LimitWords {

    @Inject Text text;

    /**
     * @param limit null for any amount
     */
    public String of(SpendingLimit limit) {
        if (limit == null) {
            return text.of("limit.any");
        }
        var currency = limit.currency();
        if (limit.maxTotal() == null) {
            return text.of("limit.each", text.money(limit.maxAmount(), currency));
        }
        var total = text.money(limit.maxTotal(), currency);
        return limit.maxAmount() == null
                ? text.of("limit.total", total)
                : text.of("limit.both", text.money(limit.maxAmount(), currency), total);
    }

    /** The same for a page that asks: the sum is counted from the answer on. */
    public String asked(SpendingLimit limit) {
        return limit == null || limit.maxTotal() == null
                ? of(limit)
                : text.of("limit.fromNow", of(limit));
    }
}
