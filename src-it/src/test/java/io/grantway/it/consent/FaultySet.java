package io.grantway.it.consent;

import static io.grantway.it.client.NewSet.consent;

import io.grantway.it.client.NewSet;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A set with faults, and a line for each. */
record FaultySet(String what, NewSet set, List<String> details) {
    private static final String PLAIN =
            "metadata may hold well-formed texts, numbers up to 2^53, booleans, and lists and"
                    + " objects of them, nested up to 5 levels";
    private static final String TOO_LONG = "Metadata must be at most 32 values and 4096 bytes";

    @Override
    public String toString() {
        return what;
    }

    static Stream<FaultySet> all() {
        return Stream.of(
                global(
                        "no onboardingId",
                        set -> set.without("onboardingId"),
                        "Missing onboardingId"),
                global(
                        "empty onboardingId",
                        set -> set.with("onboardingId", ""),
                        "Missing onboardingId"),
                global(
                        "blank onboardingId",
                        set -> set.with("onboardingId", "  "),
                        "Missing onboardingId"),
                global(
                        "null onboardingId",
                        set -> set.with("onboardingId", null),
                        "Missing onboardingId"),
                global(
                        "onboardingId that is a number",
                        set -> set.with("onboardingId", 7),
                        "onboardingId must be a string"),
                global(
                        "onboardingId that is a list",
                        set -> set.with("onboardingId", List.of("a")),
                        "onboardingId must be a string"),
                global(
                        "long onboardingId",
                        set -> set.with("onboardingId", "o".repeat(101)),
                        "onboardingId must be at most 100 characters"),
                global(
                        "onboardingId with a zero byte",
                        set -> set.with("onboardingId", "a\0b"),
                        "onboardingId is not well-formed text"),
                global("no tenantId", set -> set.without("tenantId"), "Missing tenantId"),
                global(
                        "tenantId that is true",
                        set -> set.with("tenantId", true),
                        "tenantId must be a string"),
                global(
                        "long tenantId",
                        set -> set.with("tenantId", "t".repeat(101)),
                        "tenantId must be at most 100 characters"),
                global("no policyType", set -> set.without("policyType"), "Missing policyType"),
                global(
                        "unknown policyType",
                        set -> set.with("policyType", "EU"),
                        "Unknown policy type: EU"),
                global(
                        "policyType that is a number",
                        set -> set.with("policyType", 1),
                        "Unknown policy type: 1"),
                global("no consents", set -> set.without("consents"), "Missing consents"),
                global(
                        "consents that are an object",
                        set -> set.with("consents", Map.of()),
                        "consents must be an array"),
                global(
                        "consents that are a text",
                        set -> set.with("consents", "all"),
                        "consents must be an array"),
                global(
                        "no consent at all",
                        set -> set.with("consents", List.of()),
                        "Missing required consent: termsAndPrivacy for policy type: global",
                        "Missing required consent: marketingNotifications for policy type: global",
                        "Missing required consent: smsNotifications for policy type: global",
                        "Missing required consent: emailNotifications for policy type: global"),
                global(
                        "no terms",
                        set -> set.withoutConsent("termsAndPrivacy"),
                        "Missing required consent: termsAndPrivacy for policy type: global"),
                global(
                        "US without E-Sign",
                        set -> set.with("policyType", "US"),
                        "Missing required consent: eSignAct for policy type: US"),
                global(
                        "a consent that is a text",
                        set -> set.plusConsent("all"),
                        "consents[4] must be an object"),
                global(
                        "a consent without a type",
                        set -> set.plusConsent(Map.of("consentStatus", "granted")),
                        "Missing consentType"),
                global(
                        "a consent of an unknown type",
                        set -> set.plusConsent(consent("cookies", "granted")),
                        "Unknown consent type: cookies"),
                global(
                        "a permission",
                        set -> set.plusConsent(consent("wallet:read", "granted")),
                        "Unknown consent type: wallet:read"),
                global(
                        "a type in other letters",
                        set -> set.plusConsent(consent("ESIGNACT", "granted")),
                        "Unknown consent type: ESIGNACT"),
                global(
                        "a type that is a number",
                        set ->
                                set.plusConsent(
                                        Map.of("consentType", 5, "consentStatus", "granted")),
                        "Unknown consent type: 5"),
                global(
                        "a type twice",
                        set -> set.plusConsent(consent("termsAndPrivacy", "denied")),
                        "Duplicate consent: termsAndPrivacy"),
                global(
                        "no status",
                        set -> set.withConsent(Map.of("consentType", "smsNotifications")),
                        "Missing consentStatus for consent: smsNotifications"),
                global(
                        "unknown status",
                        set -> set.withConsent(consent("smsNotifications", "maybe")),
                        invalidStatus()),
                global(
                        "revoked as a status",
                        set -> set.withConsent(consent("smsNotifications", "revoked")),
                        invalidStatus()),
                global(
                        "a status in other letters",
                        set -> set.withConsent(consent("smsNotifications", "GRANTED")),
                        invalidStatus()),
                global(
                        "a status that is true",
                        set ->
                                set.withConsent(
                                        Map.of(
                                                "consentType",
                                                "smsNotifications",
                                                "consentStatus",
                                                true)),
                        invalidStatus()),
                global(
                        "51 consents",
                        set ->
                                set.with(
                                        "consents",
                                        Collections.nCopies(51, consent("eSignAct", "granted"))),
                        "Too many consents: at most 50"),
                global(
                        "metadata that is a text",
                        set -> set.with("metadata", "ip"),
                        "metadata must be an object"),
                global(
                        "metadata that is a list",
                        set -> set.with("metadata", List.of()),
                        "metadata must be an object"),
                global(
                        "metadata of a consent that is a number",
                        set ->
                                set.withConsent(
                                        Map.of(
                                                "consentType",
                                                "smsNotifications",
                                                "consentStatus",
                                                "granted",
                                                "metadata",
                                                1)),
                        "consents[3].metadata must be an object"),
                global(
                        "long metadata",
                        set -> set.with("metadata", Map.of("userAgent", "u".repeat(4_096))),
                        TOO_LONG),
                global("metadata of many names", set -> set.with("metadata", names(33)), TOO_LONG),
                global(
                        "long metadata of a consent",
                        set ->
                                set.withConsent(
                                        Map.of(
                                                "consentType",
                                                "smsNotifications",
                                                "consentStatus",
                                                "granted",
                                                "metadata",
                                                Map.of("a", "u".repeat(5_000)))),
                        TOO_LONG + " for consent: smsNotifications"),
                global("deep metadata", set -> set.with("metadata", nested(6)), PLAIN),
                global("very deep metadata", set -> set.with("metadata", nested(400)), PLAIN),
                global(
                        "metadata with a huge number",
                        set -> set.with("metadata", Map.of("n", new java.math.BigDecimal("1e400"))),
                        PLAIN),
                global(
                        "metadata with a number that a double does not hold",
                        set -> set.with("metadata", Map.of("n", 9_007_199_254_740_993L)),
                        PLAIN),
                global(
                        "metadata with a null in a list",
                        set -> set.with("metadata", Map.of("l", Collections.singletonList(null))),
                        PLAIN),
                global(
                        "metadata with a zero byte",
                        set -> set.with("metadata", Map.of("userAgent", "a\0")),
                        PLAIN),
                global(
                        "a future timestamp",
                        set ->
                                set.with(
                                        "metadata",
                                        Map.of(
                                                "timestamp",
                                                Instant.now().plusSeconds(3_600).toString())),
                        "Metadata timestamp is in the future"),
                global(
                        "a timestamp that is none",
                        set -> set.with("metadata", Map.of("timestamp", "yesterday")),
                        "Metadata timestamp must be an ISO 8601 time"),
                global(
                        "a timestamp in seconds",
                        set -> set.with("metadata", Map.of("timestamp", 1_700_000_000)),
                        "Metadata timestamp must be an ISO 8601 time"),
                global(
                        "a language without texts",
                        set -> set.with("language", "ja"),
                        "There are no texts in this language"),
                global(
                        "a language that is a number",
                        set -> set.with("language", 1),
                        "language must be a string"),
                global(
                        "many faults",
                        set ->
                                set.without("onboardingId")
                                        .with("tenantId", 1)
                                        .with("metadata", 1)
                                        .withoutConsent("emailNotifications")
                                        .withConsent(consent("smsNotifications", "yes"))
                                        .plusConsent(consent("cookies", "granted")),
                        "Missing onboardingId",
                        "tenantId must be a string",
                        "metadata must be an object",
                        "Missing required consent: emailNotifications for policy type: global",
                        invalidStatus(),
                        "Unknown consent type: cookies"));
    }

    private static FaultySet global(String what, UnaryOperator<NewSet> change, String... details) {
        return new FaultySet(what, change.apply(NewSet.global()), List.of(details));
    }

    private static String invalidStatus() {
        return "Invalid consentStatus for consent: smsNotifications: must be granted or denied";
    }

    private static Map<String, Object> names(int count) {
        return IntStream.range(0, count)
                .boxed()
                .collect(java.util.stream.Collectors.toMap(i -> "name" + i, i -> "value"));
    }

    private static Map<String, Object> nested(int levels) {
        return levels == 1 ? Map.of("a", 1) : Map.of("a", nested(levels - 1));
    }
}
