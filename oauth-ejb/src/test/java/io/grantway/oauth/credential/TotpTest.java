package io.grantway.oauth.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

    /** The ASCII secret 12345678901234567890 of RFC 6238 appendix B, in base32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
    void theExamplesOfRfc6238Hold(long time, String code) {
        assertEquals(
                OptionalLong.of(time / 30), Totp.step(SECRET, code, Instant.ofEpochSecond(time)));
    }

    @Test
    void oneStepOfDriftIsForgiven() {
        assertEquals(OptionalLong.of(1), Totp.step(SECRET, "287082", Instant.ofEpochSecond(89)));
        assertTrue(Totp.step(SECRET, "287082", Instant.ofEpochSecond(120)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "28708", "2870820", "28708x", "２８７０８２"})
    void whatIsNoCodeIsRefused(String code) {
        assertTrue(Totp.step(SECRET, code, Instant.ofEpochSecond(59)).isEmpty());
    }
}
