package io.grantway.consent.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyBookTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final PolicyBook book =
            PolicyBook.of(
                    List.of(
                            text("1.0", "wallet:read", "en", 0, false),
                            text("1.0", "wallet:read", "de", 0, false),
                            text("1.0", "card:read", "en", 0, false),
                            text("1.1", "wallet:read", "en", 10, false),
                            text("1.1", "card:read", "en", 10, true),
                            text("2.0", "wallet:read", "en", 20, true),
                            text("2.0", "card:read", "en", 20, false)));

    @Test
    void theNewestVersionInForceIsAskedFor() {
        assertEquals(Optional.of("1.0"), book.versionAt("data-access", day(9)));
        assertEquals(Optional.of("1.1"), book.versionAt("data-access", day(10)));
        assertEquals(Optional.of("2.0"), book.versionAt("data-access", day(99)));
        assertEquals(Optional.empty(), book.versionAt("data-access", START.minusSeconds(1)));
        assertEquals(Optional.empty(), book.versionAt("none", day(99)));
    }

    @Test
    void englishStandsInForAMissingLanguage() {
        assertEquals(
                List.of("de", "en"),
                book.texts("data-access", "1.0", "de").stream().map(PolicyText::language).toList());
    }

    @Test
    void onlyALaterMaterialVersionInForceAsksAgain() {
        assertTrue(since("wallet:read", "1.0", 19).isEmpty());
        assertEquals(List.of("2.0"), since("wallet:read", "1.0", 20));
        assertEquals(List.of("2.0"), since("wallet:read", "1.1", 20));
        assertTrue(since("wallet:read", "2.0", 20).isEmpty());
        assertTrue(since("card:read", "1.0", 9).isEmpty());
        assertEquals(List.of("1.1"), since("card:read", "1.0", 30));
        assertTrue(since("card:read", "1.1", 30).isEmpty());
    }

    @Test
    void whatWasNeverPublishedHoldsNothing() {
        assertNull(book.materialSince("data-access", "card:read", "0.9", "en", day(1)));
    }

    private List<String> since(String type, String version, int day) {
        return book.materialSince("data-access", type, version, "fr", day(day)).stream()
                .map(PolicyText::version)
                .toList();
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private static PolicyText text(
            String version, String type, String language, int day, boolean material) {
        return new PolicyText(
                "data-access",
                version,
                type,
                language,
                "words",
                "hash",
                "purpose",
                "retention",
                material,
                "summary",
                day(day));
    }
}
