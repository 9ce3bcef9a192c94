package io.grantway.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

    private static final OAuthSettings DEFAULTS = new OAuthSettings(name -> Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "1, PT5S",
        "2, PT1M",
        "3, PT5M",
        "4, PT30M",
        "5, PT2H",
        "6, PT5H",
        "7, PT10H",
        "8, PT24H"
    })
    void theDelaysGrow(int attempts, Duration delay) {
        assertEquals(Optional.of(delay), backOff(0.5).after(attempts));
    }

    @Test
    void chanceMakesADelayUpToAFifthShorterOrLonger() {
        assertEquals(Optional.of(Duration.ofSeconds(48)), backOff(0).after(2));
        assertEquals(Optional.of(Duration.ofSeconds(66)), backOff(0.75).after(2));
    }

    @Test
    void afterTheLastDelayThereIsNoMore() {
        assertEquals(Optional.empty(), backOff(0.5).after(9));
    }

    private static BackOff backOff(double chance) {
        return new BackOff(DEFAULTS.webhookRetryDelays(), () -> chance);
    }
}
