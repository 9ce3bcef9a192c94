package io.grantway.consent.permission;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How much may be paid on {@link Permission#TRANSACTIONS_WRITE}. Where a permission has none, any
 * amount may be.
 *
 * @param currency ISO 4217, of those that have cents: the only one that may be paid in
 * @param maxAmount the most for one payment, in major units; null where only the sum is limited
 * @param maxTotal the most for all payments since the user agreed; null where it is not limited
 */
public record SpendingLimit(String currency, BigDecimal maxAmount, BigDecimal maxTotal) {

    private static final Pattern AMOUNT = Pattern.compile("(0|[1-9][0-9]{0,8})(\\.[0-9]{1,2})?");
    private static final String NONE = "-";
    private static final int CENTS = 2;

    /**
     * @throws IllegalArgumentException saying what is wrong with which of them
     */
    public SpendingLimit {
        requireCurrency(currency);
        if (maxAmount == null && maxTotal == null) {
            throw new IllegalArgumentException("maxAmount or maxTotal must be there");
        }
        maxAmount = exact("maxAmount", maxAmount);
        maxTotal = exact("maxTotal", maxTotal);
        if (maxAmount != null && maxTotal != null && maxAmount.compareTo(maxTotal) > 0) {
            throw new IllegalArgumentException("maxAmount must not be more than maxTotal");
        }
    }

    /**
     * A limit of amounts in decimal digits, such as {@code 50} and {@code 199.90}.
     *
     * @throws IllegalArgumentException saying what is wrong with which of them
     */
    public static SpendingLimit of(String currency, String maxAmount, String maxTotal) {
        return new SpendingLimit(
                currency, amount("maxAmount", maxAmount), amount("maxTotal", maxTotal));
    }

    /** The limit of a stored text; null for null. */
    public static SpendingLimit parse(String text) {
        if (text == null) {
            return null;
        }
        var parts = text.split(" ");
        return of(parts[0], unlessNone(parts[1]), unlessNone(parts[2]));
    }

    /** The text that {@link #parse} makes this of again; null for null. */
    public static String format(SpendingLimit limit) {
        return limit == null
                ? null
                : limit.currency + ' ' + orNone(limit.maxAmount) + ' ' + orNone(limit.maxTotal);
    }

    /**
     * Whether what is asked for is no more than what is held; null on either side is without limit.
     */
    public static boolean covers(SpendingLimit held, SpendingLimit asked) {
        if (held == null) {
            return true;
        }
        return asked != null
                && held.currency.equals(asked.currency)
                && isWithin(asked.mostAtOnce(), held.mostAtOnce())
                && (held.maxTotal == null
                        || asked.maxTotal != null && isWithin(asked.maxTotal, held.maxTotal));
    }

    /**
     * What both allow; null on either side is without limit.
     *
     * @throws IllegalArgumentException where they are of two currencies, and allow nothing
     */
    public static SpendingLimit within(SpendingLimit one, SpendingLimit other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        if (!one.currency.equals(other.currency)) {
            throw new IllegalArgumentException("Limits of two currencies have nothing in common");
        }
        var total = lesser(one.maxTotal, other.maxTotal);
        return new SpendingLimit(
                one.currency, lesser(lesser(one.maxAmount, other.maxAmount), total), total);
    }

    /**
     * Makes sure that one payment is within the limit, all payments together left aside.
     *
     * @throws LimitExceeded where it is not
     */
    public void requireWithin(BigDecimal amount, String paidIn) {
        if (!currency.equals(paidIn)) {
            throw LimitExceeded.currency(this);
        }
        if (maxAmount != null && !isWithin(amount, maxAmount)) {
            throw LimitExceeded.maxAmount(this);
        }
    }

    /** As values of JSON: what is not limited is left out. */
    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("currency", currency);
        if (maxAmount != null) {
            json.put("maxAmount", maxAmount.toPlainString());
        }
        if (maxTotal != null) {
            json.put("maxTotal", maxTotal.toPlainString());
        }
        return json;
    }

    /** The limit that {@link #json} made the values of. */
    public static SpendingLimit of(Map<?, ?> json) {
        return of(
                (String) json.get("currency"),
                (String) json.get("maxAmount"),
                (String) json.get("maxTotal"));
    }

    private BigDecimal mostAtOnce() {
        return lesser(maxAmount, maxTotal);
    }

    private static BigDecimal amount(String name, String digits) {
        if (digits == null) {
            return null;
        }
        if (!AMOUNT.matcher(digits).matches()) {
            throw notAnAmount(name);
        }
        return new BigDecimal(digits);
    }

    private static BigDecimal exact(String name, BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        if (amount.signum() <= 0
                || amount.stripTrailingZeros().scale() > CENTS
                || !AMOUNT.matcher(amount.toPlainString()).matches()) {
            throw notAnAmount(name);
        }
        return amount.setScale(CENTS);
    }

    private static IllegalArgumentException notAnAmount(String name) {
        return new IllegalArgumentException(
                name
                        + " must be a string of digits such as \"50.00\", more than 0, with at most"
                        + " 9 digits before and 2 behind the point");
    }

    private static void requireCurrency(String code) {
        try {
            if (code != null && Currency.getInstance(code).getDefaultFractionDigits() == CENTS) {
                return;
            }
        } catch (IllegalArgumentException unknown) {
            // refused below
        }
        throw new IllegalArgumentException(
                "currency must be a code of ISO 4217, such as EUR, of a currency with cents");
    }

    private static boolean isWithin(BigDecimal amount, BigDecimal most) {
        return amount.compareTo(most) <= 0;
    }

    private static BigDecimal lesser(BigDecimal one, BigDecimal other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.min(other);
    }

    private static String orNone(BigDecimal amount) {
        return amount == null ? NONE : amount.toPlainString();
    }

    private static String unlessNone(String text) {
        return NONE.equals(text) ? null : text;
    }
}
