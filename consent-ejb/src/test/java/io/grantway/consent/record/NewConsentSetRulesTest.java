package io.grantway.consent.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.grantway.consent.audit.Actor;
import io.grantway.consent.record.NewConsentSet.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NewConsentSetRulesTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final List<Item> GLOBAL =
            List.of(
                    granted("termsAndPrivacy"),
                    denied("marketingNotifications"),
                    denied("smsNotifications"),
                    granted("emailNotifications"));

    static Stream<Arguments> faulty() {
        return Stream.of(
                arguments(
                        "global",
                        without("termsAndPrivacy"),
                        "Missing required consent: termsAndPrivacy for policy type: global"),
                arguments("US", GLOBAL, "Missing required consent: eSignAct for policy type: US"),
                arguments("EU", GLOBAL, "Unknown policy type: EU"),
                arguments(null, GLOBAL, "Missing policyType"),
                arguments("global", null, "Missing consents"),
                arguments("global", with(granted("cookies")), "Unknown consent type: cookies"),
                arguments(
                        "global",
                        with(granted("smsNotifications")),
                        "Duplicate consent: smsNotifications"),
                arguments("global", with(new Item(null, "granted", null)), "Missing consentType"),
                arguments(
                        "global",
                        with(new Item("eSignAct", null, null)),
                        "Missing consentStatus for consent: eSignAct"),
                arguments(
                        "global",
                        with(new Item("eSignAct", "revoked", null)),
                        "Invalid consentStatus for consent: eSignAct: must be granted or denied"),
                arguments(
                        "global",
                        with(
                                new Item(
                                        "eSignAct",
                                        "granted",
                                        Map.of("userAgent", "x".repeat(5_000)))),
                        "Metadata must be at most 32 values and 4096 bytes for consent: eSignAct"),
                arguments(
                        "global",
                        with(
                                new Item(
                                        "eSignAct",
                                        "granted",
                                        Map.of("timestamp", "2026-05-01T12:06:00Z"))),
                        "Metadata timestamp is in the future for consent: eSignAct"),
                arguments(
                        "global",
                        with(new Item("eSignAct", "granted", Map.of("timestamp", "yesterday"))),
                        "Metadata timestamp must be an ISO 8601 time for consent: eSignAct"));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void eachFaultHasItsLine(String policyType, List<Item> consents, String fault) {
        assertEquals(List.of(fault), faults(request(policyType, consents, null)));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var request =
                new NewConsentSet(
                        UUID.randomUUID(),
                        " ",
                        "x".repeat(101),
                        "global",
                        List.of(granted("cookies"), new Item("smsNotifications", "maybe", null)),
                        Map.of("timestamp", "2030-01-01T00:00:00Z"),
                        Circumstances.of(Actor.USER));
        assertEquals(
                List.of(
                        "Missing onboardingId",
                        "tenantId must be at most 100 characters",
                        "Metadata timestamp is in the future",
                        "Unknown consent type: cookies",
                        "Invalid consentStatus for consent: smsNotifications: must be granted or denied",
                        "Missing required consent: termsAndPrivacy for policy type: global",
                        "Missing required consent: marketingNotifications for policy type: global",
                        "Missing required consent: emailNotifications for policy type: global"),
                faults(request));
    }

    @Test
    void whatThePoliciesAskForIsEnough() {
        assertEquals(List.of(), faults(request("global", GLOBAL, null)));
        assertEquals(List.of(), faults(request("global", with(granted("eSignAct")), null)));
        assertEquals(List.of(), faults(request("US", with(granted("eSignAct")), null)));
        assertEquals(List.of(), faults(request("global", with(denied("marketingSharing")), null)));
    }

    @Test
    void onOurOwnPagesESignNeedsItsEvidence() {
        var page =
                new Presentation(
                        Presentation.ShownBy.GRANTWAY,
                        "register",
                        "US",
                        "1.0",
                        "en",
                        null,
                        List.of());
        assertEquals(
                List.of(
                        "Missing evidence for consent: eSignAct: accessDemonstrated",
                        "Missing evidence for consent: eSignAct: documentOpenedAt"),
                faults(
                        request(
                                "US",
                                with(
                                        new Item(
                                                "eSignAct",
                                                "granted",
                                                Map.of(
                                                        "disclosureVersion",
                                                        "1.0",
                                                        "accessDemonstrated",
                                                        false))),
                                page)));
        assertEquals(
                List.of(),
                faults(
                        request(
                                "US",
                                with(
                                        new Item(
                                                "eSignAct",
                                                "granted",
                                                Map.of(
                                                        "disclosureVersion", "1.0",
                                                        "documentOpenedAt", "2026-05-01T11:59:00Z",
                                                        "accessDemonstrated", true))),
                                page)));
        assertEquals(List.of(), faults(request("US", with(denied("eSignAct")), page)));
    }

    private static List<String> faults(NewConsentSet request) {
        return NewConsentSetRules.faults(request, NOW);
    }

    private static NewConsentSet request(
            String policyType, List<Item> consents, Presentation page) {
        return new NewConsentSet(
                UUID.randomUUID(),
                "onboarding-1",
                "acme",
                policyType,
                consents,
                null,
                new Circumstances(Actor.USER, "en", page, false, null));
    }

    private static Item granted(String type) {
        return new Item(type, "granted", null);
    }

    private static Item denied(String type) {
        return new Item(type, "denied", null);
    }

    private static List<Item> with(Item item) {
        var items = new ArrayList<>(GLOBAL);
        items.add(item);
        return items;
    }

    private static List<Item> without(String type) {
        return GLOBAL.stream().filter(item -> !item.consentType().equals(type)).toList();
    }
}
