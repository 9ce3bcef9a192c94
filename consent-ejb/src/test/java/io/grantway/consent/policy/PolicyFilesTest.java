package io.grantway.consent.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grantway.consent.permission.Permission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFilesTest {

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

    private static Set<String> types(PolicyDocument document) {
        return document.items().stream()
                .map(PolicyDocument.Item::consentType)
                .collect(Collectors.toSet());
    }
}
