package io.grantway.consent.record;

import io.grantway.consent.evidence.CanonicalJson;
import io.grantway.consent.policy.ConsentType;
import io.grantway.consent.policy.PolicyType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has to be true of a new consent set; every fault gives one line. */
final class NewConsentSetRules {

    static final int MOST_METADATA_BYTES = 4_096;

    private static final int MOST_METADATA_NAMES = 32;
    private static final int MOST_TEXT = 100;
    private static final int MOST_CONSENTS = 50;

    /** How far the clocks of two machines may lie apart. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private static final Set<String> E_SIGN_EVIDENCE =
            Set.of("disclosureVersion", "documentOpenedAt", "accessDemonstrated");

    private final Instant now;
    private final List<String> faults = new ArrayList<>();

    private NewConsentSetRules(Instant now) {
        this.now = now;
    }

    /** One line for each fault; none where the set can be recorded. */
    static List<String> faults(NewConsentSet request, Instant now) {
        var rules = new NewConsentSetRules(now);
        rules.check(request);
        return rules.faults;
    }

    /** One line for each fault of metadata that come alone. */
    static List<String> faults(Map<String, Object> metadata, Instant now) {
        var rules = new NewConsentSetRules(now);
        rules.checkMetadata(metadata, "");
        return rules.faults;
    }

    private void check(NewConsentSet request) {
        checkText("onboardingId", request.onboardingId());
        checkText("tenantId", request.tenantLabel());
        var policyType = PolicyType.of(request.policyType());
        if (request.policyType() == null) {
            faults.add("Missing policyType");
        } else if (policyType.isEmpty()) {
            faults.add("Unknown policy type: " + shortened(request.policyType()));
        }
        checkMetadata(request.metadata(), "");
        checkMetadata(request.circumstances().metadata(), "");
        if (request.consents() == null) {
            faults.add("Missing consents");
        } else if (request.consents().size() > MOST_CONSENTS) {
            faults.add("Too many consents: at most " + MOST_CONSENTS);
        } else {
            checkConsents(request, policyType.orElse(null));
        }
    }

    private void checkConsents(NewConsentSet request, PolicyType policyType) {
        var seen = EnumSet.noneOf(ConsentType.class);
        for (var item : request.consents()) {
            if (item == null || item.consentType() == null) {
                faults.add("Missing consentType");
                continue;
            }
            var name = shortened(item.consentType());
            var type = ConsentType.of(item.consentType());
            if (type.isEmpty()) {
                faults.add("Unknown consent type: " + name);
            } else if (!seen.add(type.get())) {
                faults.add("Duplicate consent: " + name);
            }
            if (item.consentStatus() == null) {
                faults.add("Missing consentStatus for consent: " + name);
            } else if (ConsentStatus.ofInput(item.consentStatus()).isEmpty()) {
                faults.add(
                        "Invalid consentStatus for consent: "
                                + name
                                + ": must be granted or denied");
            }
            checkMetadata(item.metadata(), " for consent: " + name);
            if (type.orElse(null) == ConsentType.E_SIGN_ACT) {
                checkESign(request, item);
            }
        }
        if (policyType != null) {
            EnumSet.copyOf(policyType.required()).stream()
                    .filter(type -> !seen.contains(type))
                    .forEach(
                            type ->
                                    faults.add(
                                            "Missing required consent: "
                                                    + type.text()
                                                    + " for policy type: "
                                                    + policyType.text()));
        }
    }

    /** On our own pages the E-Sign Act's consent has to prove itself (15 U.S.C. §7001(c)). */
    private void checkESign(NewConsentSet request, NewConsentSet.Item item) {
        if (request.circumstances().page() == null
                || !ConsentStatus.GRANTED.text().equals(item.consentStatus())) {
            return;
        }
        var metadata = item.metadata() == null ? Map.<String, Object>of() : item.metadata();
        E_SIGN_EVIDENCE.stream()
                .sorted()
                .filter(name -> metadata.get(name) == null || isFalse(metadata.get(name)))
                .forEach(name -> faults.add("Missing evidence for consent: eSignAct: " + name));
    }

    private static boolean isFalse(Object value) {
        return Boolean.FALSE.equals(value) || "false".equals(value);
    }

    private void checkText(String name, String value) {
        if (value == null || value.isBlank()) {
            faults.add("Missing " + name);
        } else if (value.length() > MOST_TEXT) {
            faults.add(name + " must be at most " + MOST_TEXT + " characters");
        }
    }

    private void checkMetadata(Map<String, Object> metadata, String where) {
        if (metadata == null || metadata.isEmpty()) {
            return;
        }
        if (metadata.size() > MOST_METADATA_NAMES || isTooLong(metadata)) {
            faults.add(
                    "Metadata must be at most "
                            + MOST_METADATA_NAMES
                            + " values and "
                            + MOST_METADATA_BYTES
                            + " bytes"
                            + where);
            return;
        }
        for (var name : List.of("timestamp", "documentOpenedAt")) {
            var time = metadata.get(name);
            if (time != null) {
                checkTime(name, time, where);
            }
        }
    }

    private void checkTime(String name, Object time, String where) {
        try {
            if (OffsetDateTime.parse(time.toString()).toInstant().isAfter(now.plus(CLOCK_SKEW))) {
                faults.add("Metadata " + name + " is in the future" + where);
            }
        } catch (DateTimeException e) {
            faults.add("Metadata " + name + " must be an ISO 8601 time" + where);
        }
    }

    private static boolean isTooLong(Map<String, Object> metadata) {
        return CanonicalJson.of(metadata).getBytes(StandardCharsets.UTF_8).length
                > MOST_METADATA_BYTES;
    }

    private static String shortened(String value) {
        return value.length() > MOST_TEXT ? value.substring(0, MOST_TEXT) + "…" : value;
    }
}
