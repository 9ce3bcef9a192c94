package io.grantway.oauth.lockout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LockoutSettingsTest {

    @Test
    void theWaitDoublesUpToItsMost() {
        var settings = settings(Map.of());
        var expected = new long[] {30, 60, 120, 240, 480, 900, 900, 900};

        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], settings.wait(i).toSeconds());
        }
        assertEquals(900, settings.wait(Integer.MAX_VALUE).toSeconds());
    }

    @Test
    void anHourAndADayOfGuessingAreWhatTheDocumentationSays() {
        assertEquals(12, settings(Map.of()).mostWithin(Duration.ofHours(1)));
        assertEquals(104, settings(Map.of()).mostWithin(Duration.ofDays(1)));
    }

    @Test
    void wrongSettingsAreNamed() {
        for (var wrong : new String[] {"-1", "1001", "x", ""}) {
            var values = Map.of("grantway.lockout.failures", wrong);
            assertThrows(IllegalStateException.class, () -> settings(values), wrong);
        }
    }

    private static LockoutSettings settings(Map<String, String> values) {
        return new LockoutSettings(name -> Optional.ofNullable(values.get(name)));
    }
}
