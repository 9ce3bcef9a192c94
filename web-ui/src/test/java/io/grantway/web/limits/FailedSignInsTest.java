package io.grantway.web.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailedSignInsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String HOME = "192.0.2.1";

    private final FailedSignIns limits = limits(Map.of());

    @Test
    void anHourOfGuessingIsWhatTheDocumentationSays() {
        var defaults = new LimitSettings(name -> Optional.empty());

        assertEquals(50, mostWithinAnHour(defaults, Quota.DEVICE));
        assertEquals(100, mostWithinAnHour(defaults, Quota.ACCOUNT));
        assertEquals(2_100, mostWithinAnHour(defaults, Quota.ADDRESS));
    }

    @Test
    void parallelGuessesNeverExceedTheQuota() {
        long passed =
                IntStream.range(0, 400)
                        .parallel()
                        .filter(i -> !limits.attempt("ada@example.com", HOME).isRefused())
                        .count();

        assertEquals(10, passed);
    }

    @Test
    void manyAddressesShareTheQuotaOfTheAccount() {
        assertEquals(50, guesses("ada@example.com", 300));
    }

    @Test
    void spellingsOfOneMailboxShareTheQuota() {
        guesses("z\u00eb@example.com", 300);

        for (var spelling :
                new String[] {
                    "Z\u00cb@EXAMPLE.COM", "ze\u0308@example.com", "z\u00eb@example\u3002com"
                }) {
            assertTrue(limits.attempt(spelling, "192.0.2.2").isRefused(), spelling);
        }
    }

    @Test
    void aKnownAddressIsNotLockedOut() {
        limits.remember("ada@example.com", HOME);
        guesses("Ada@Example.com ", 300);

        assertFalse(limits.attempt("ada@example.com", HOME).isRefused());
        assertTrue(limits.attempt("ada@example.com", "192.0.2.2").isRefused());
        assertFalse(limits.attempt("grace@example.com", "192.0.2.2").isRefused());
    }

    @Test
    void oneAddressGuessesAtManyAccountsOnlySoOften() {
        long passed =
                IntStream.range(0, 1_000)
                        .filter(i -> !limits.attempt(i + "@example.com", HOME).isRefused())
                        .count();

        assertTrue(passed >= 300 && passed <= 310, () -> passed + " guesses");
    }

    @Test
    void successCostsNothing() {
        for (int i = 0; i < 1_000; i++) {
            var attempt = limits.attempt("ada@example.com", HOME);
            assertFalse(attempt.isRefused());
            attempt.isNoFailure();
        }
    }

    @Test
    void aNetworkOfIpv6IsOneAddress() {
        assertEquals(Source.of("2001:db8::1"), Source.of("2001:db8:0:0:ffff::2"));
        assertFalse(Source.of("2001:db8::1").equals(Source.of("2001:db8:0:1::1")));
        assertEquals(HOME, Source.of("::ffff:" + HOME));
    }

    @Test
    void wrongSettingsAreNamed() {
        for (var wrong : new String[] {"10", "0/60", "10/0", "-1/60", "10/86401", "x/y"}) {
            var settings = Map.of("grantway.limits.sign-in.device", wrong);
            assertThrows(IllegalStateException.class, () -> limits(settings), wrong);
        }
    }

    private static long mostWithinAnHour(LimitSettings settings, Quota quota) {
        return settings.rate(quota).orElseThrow().mostWithin(HOUR);
    }

    private long guesses(String account, int addresses) {
        return IntStream.range(0, addresses)
                .filter(i -> !limits.attempt(account, "198.51." + i + ".7").isRefused())
                .count();
    }

    private static FailedSignIns limits(Map<String, String> settings) {
        return new FailedSignIns(
                new LimitSettings(name -> Optional.ofNullable(settings.get(name))));
    }
}
