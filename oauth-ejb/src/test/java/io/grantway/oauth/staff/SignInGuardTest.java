package io.grantway.oauth.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInGuardTest {

    @ParameterizedTest(name = "{0} failures beyond the free ones: {1} minutes")
    @CsvSource({"0, 1", "1, 2", "2, 4", "3, 8", "4, 15", "5, 15", "40, 15", "2000000000, 15"})
    void theWaitDoublesUpToAQuarterOfAnHour(int beyond, int minutes) {
        assertEquals(Duration.ofMinutes(minutes), SignInGuard.lock(beyond));
    }
}
