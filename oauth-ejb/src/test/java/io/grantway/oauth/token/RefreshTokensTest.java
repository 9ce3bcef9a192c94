package io.grantway.oauth.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTokensTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final RefreshTokens tokens =
            new RefreshTokens(new Secrets(new OAuthSettings(name -> Optional.empty())));
    private final TokenFamilyState family = family("seed");

    @Test
    void aGenerationAlwaysHasTheSameToken() {
        assertEquals(tokens.of(family), tokens.of(family));
        assertNotEquals(tokens.of(family), tokens.of(family.rotated(NOW)));
    }

    @Test
    void aTokenIsGenuineInItsOwnFamilyOnly() {
        var presented = tokens.read(tokens.of(family)).orElseThrow();
        assertEquals(family.id(), presented.familyId());
        assertEquals(0, presented.generation());
        assertTrue(tokens.isGenuine(presented, family));
        assertTrue(tokens.isGenuine(presented, family.rotated(NOW)));
        assertFalse(tokens.isGenuine(presented, family("other")));
    }

    @Test
    void aTokenOfAGenerationToComeCannotBeMadeFromOneThatWas() {
        var presented = tokens.read(tokens.of(family)).orElseThrow();
        var forged =
                new RefreshTokens.Presented(
                        presented.familyId(), presented.generation() + 1, presented.mac());
        assertFalse(tokens.isGenuine(forged, family));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "not base64!", "eyJhbGciOiJFUzI1NiJ9.e30.AAAA"})
    void whatIsNoTokenIsNotRead(String text) {
        assertTrue(tokens.read(text).isEmpty());
    }

    @Test
    void onlyTheGenerationBeforeIsARetryAndOnlyForAWhile() {
        var rotated = family.rotated(NOW);
        var window = Duration.ofSeconds(10);
        assertTrue(rotated.isRetry(0, NOW.plusSeconds(9), window));
        assertFalse(rotated.isRetry(0, NOW.plusSeconds(10), window));
        assertFalse(rotated.isRetry(1, NOW, window));
        assertFalse(rotated.rotated(NOW).isRetry(0, NOW, window));
    }

    private static TokenFamilyState family(String seed) {
        return new TokenFamilyState(
                new UUID(1, 2),
                new UUID(3, 4),
                new UUID(5, 6),
                "wallet:read",
                seed,
                0,
                "pwd",
                NOW,
                NOW,
                NOW.plusSeconds(60),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
