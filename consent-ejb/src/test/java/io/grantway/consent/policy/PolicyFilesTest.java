package io.grantway.consent.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grantway.consent.permission.Permission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFilesTest {

    private static final Instant FROM = Instant.parse("2027-01-01T00:00:00Z");

    @Test
    void whatIsShippedHasAllConsentsInFourLanguages() {
        var shipped =
                PolicyFiles.shipped().stream()
                        .collect(Collectors.toMap(PolicyDocument::policy, document -> document));
        for (var policyType : PolicyType.values()) {
            assertTrue(
                    types(shipped.get(policyType.text()))
                            .containsAll(
                                    policyType.required().stream()
                                            .map(ConsentType::text)
                                            .toList()));
        }
        assertEquals(
                Arrays.stream(Permission.values())
                        .map(Permission::scope)
                        .collect(Collectors.toSet()),
                types(shipped.get(Policies.DATA_ACCESS)));
        for (var document : shipped.values()) {
            for (var item : document.items()) {
                assertEquals(Set.of("en", "de", "es", "fr"), item.words().keySet());
            }
        }
    }

    @Test
    void aFaultyFileIsNamed(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("mine.json"),
                """
                {"policy":"US","version":"2.0","effectiveFrom":"2027-01-01T00:00:00Z",
                 "items":[{"consentType":"eSignAct","material":true,
                           "texts":{"en":{"text":"Words","purpose":"p","retention":"r"}}}]}
                """);
        var fault = assertThrows(InvalidPolicy.class, () -> PolicyFiles.in(folder));
        assertTrue(fault.getMessage().contains("mine.json"), fault.getMessage());
        assertTrue(fault.getMessage().contains("does not say what changed"), fault.getMessage());
    }

    @Test
    void whatAReceiptHasInItIsLimitedByItsBytes() {
        document("p".repeat(1_000), "r", false, FROM);
        document("п".repeat(1_000), "r", false, FROM);
        var fault =
                assertThrows(
                        InvalidPolicy.class,
                        () -> document("目".repeat(700), "的".repeat(700), false, FROM));
        assertTrue(fault.getMessage().contains("bytes"), fault.getMessage());
    }

    @Test
    void nothingThatFollowsFromAPublishedVersionMayChange() {
        var published = document("purpose", "retention", true, FROM).wordings();
        assertEquals(published, document("purpose", "retention", true, FROM).wordings());
        assertEquals(
                published,
                document("purpose", "retention", true, FROM.plusNanos(999)).wordings(),
                "The database keeps microseconds");
        assertNotEquals(published, document("other", "retention", true, FROM).wordings());
        assertNotEquals(published, document("purpose", "other", true, FROM).wordings());
        assertNotEquals(published, document("purpose", "retention", false, FROM).wordings());
        assertNotEquals(
                published, document("purpose", "retention", true, FROM.plusSeconds(1)).wordings());
    }

    private static PolicyDocument document(
            String purpose, String retention, boolean material, Instant effectiveFrom) {
        var words = new PolicyDocument.Words("Words", purpose, retention, "All of it");
        return new PolicyDocument(
                "US",
                "2.0",
                effectiveFrom,
                List.of(new PolicyDocument.Item("eSignAct", material, Map.of("en", words))));
    }

    private static Set<String> types(PolicyDocument document) {
        return document.items().stream()
                .map(PolicyDocument.Item::consentType)
                .collect(Collectors.toSet());
    }
}
