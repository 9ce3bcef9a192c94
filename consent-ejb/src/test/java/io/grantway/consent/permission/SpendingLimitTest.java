package io.grantway.consent.permission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpendingLimitTest {

    @ParameterizedTest
    @CsvSource({
        "EUR 50.00 200.00, EUR 50.00 200.00, true",
        "EUR 50.00 200.00, EUR 49.99 199.99, true",
        "EUR 50.00 200.00, EUR 50.01 200.00, false",
        "EUR 50.00 200.00, EUR 50.00 200.01, false",
        "EUR 50.00 200.00, EUR 50.00 -, false",
        "EUR 50.00 200.00, EUR - 200.00, false",
        "EUR 50.00 200.00, EUR - 50.00, true",
        "EUR 50.00 200.00, USD 1.00 1.00, false",
        "EUR 50.00 -, EUR 50.00 9000.00, true",
        "EUR 50.00 -, EUR - 60.00, false",
        "EUR - 200.00, EUR 100.00 200.00, true",
        "EUR - 200.00, EUR 100.00 -, false",
        ", EUR 100.00 -, true",
        "EUR 100.00 -, , false",
        ", , true"
    })
    void coversWhatIsNoMore(String held, String asked, boolean covered) {
        assertEquals(
                covered,
                SpendingLimit.covers(SpendingLimit.parse(held), SpendingLimit.parse(asked)));
    }

    @ParameterizedTest
    @CsvSource({
        "EUR 50.00 200.00, EUR 60.00 100.00, EUR 50.00 100.00",
        "EUR 50.00 -, EUR - 30.00, EUR 30.00 30.00",
        "EUR 50.00 -, , EUR 50.00 -",
        ", EUR - 30.00, EUR - 30.00",
        ", ,"
    })
    void whatBothAllowIsCoveredByBoth(String one, String other, String both) {
        var left = SpendingLimit.parse(one);
        var right = SpendingLimit.parse(other);
        var within = SpendingLimit.within(left, right);
        assertEquals(SpendingLimit.parse(both), within);
        assertTrue(SpendingLimit.covers(left, within) && SpendingLimit.covers(right, within));
        assertEquals(within, SpendingLimit.within(right, left));
    }

    @Test
    void limitsOfTwoCurrenciesHaveNothingInCommon() {
        var euro = SpendingLimit.of("EUR", "1", null);
        var dollar = SpendingLimit.of("USD", "1", null);
        assertThrows(IllegalArgumentException.class, () -> SpendingLimit.within(euro, dollar));
    }

    @Test
    void isReadAsItWasWritten() {
        var limit = SpendingLimit.of("EUR", "50", "199.9");
        assertEquals("EUR 50.00 199.90", SpendingLimit.format(limit));
        assertEquals(limit, SpendingLimit.parse(SpendingLimit.format(limit)));
        assertEquals(limit, SpendingLimit.of(limit.json()));
        assertNull(SpendingLimit.format(null));
        assertNull(SpendingLimit.parse(null));
        assertFalse(SpendingLimit.of("EUR", "50", null).json().containsKey("maxTotal"));
    }

    @Test
    void onePaymentIsWithinOrNot() {
        var limit = SpendingLimit.of("EUR", "50", null);
        limit.requireWithin(new BigDecimal("50"), "EUR");
        var more = new BigDecimal("50.01");
        assertThrows(LimitExceeded.class, () -> limit.requireWithin(more, "EUR"));
        assertThrows(LimitExceeded.class, () -> limit.requireWithin(BigDecimal.ONE, "USD"));
    }
}
