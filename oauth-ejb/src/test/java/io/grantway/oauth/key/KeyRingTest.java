package io.grantway.oauth.key;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration LIFETIME = Duration.ofHours(6);

    private final KeyRing ring =
            new KeyRing(List.of(key(1, START), key(2, hours(100)), key(3, hours(200))), LIFETIME);

    @Test
    void aKeySignsFromItsTimeUntilItsSuccessors() {
        assertEquals(1, ring.signingAt(hours(0)).generation());
        assertEquals(1, ring.signingAt(hours(100).minusMillis(1)).generation());
        assertEquals(2, ring.signingAt(hours(100)).generation());
        assertEquals(3, ring.signingAt(hours(1_000)).generation());
    }

    @Test
    void theNextKeyIsPublishedBeforeItSigns() {
        assertEquals(List.of(1, 2, 3), publishedAt(hours(50)));
    }

    @Test
    void aKeyStaysPublishedUntilItsLastTokenDied() {
        assertEquals(List.of(1, 2, 3), publishedAt(hours(106).minusMillis(1)));
        assertEquals(List.of(2, 3), publishedAt(hours(106)));
        assertEquals(List.of(3), publishedAt(hours(206)));
    }

    private List<Integer> publishedAt(Instant time) {
        return ring.publishedAt(time).stream().map(LoadedKey::generation).toList();
    }

    private static LoadedKey key(int generation, Instant signsFrom) {
        return new LoadedKey(generation, signsFrom, null, null);
    }

    private static Instant hours(int hours) {
        return START.plus(Duration.ofHours(hours));
    }
}
