package io.grantway.consent.policy;

import io.grantway.consent.evidence.Digest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A version of a policy, to be published: all its consents, in the order in which they are shown.
 *
 * @param effectiveFrom the moment from which users are asked for this version
 */
public record PolicyDocument(
        String policy, String version, Instant effectiveFrom, List<Item> items) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.:-]{0,39}");
    private static final int MOST_TEXT = 20_000;
    private static final int MOST_WORDS = 1_000;

    /**
     * One consent.
     *
     * @param material whether who agreed to an earlier version has to be asked again
     * @param words by language (RFC 5646 §2.1); English has to be there
     */
    public record Item(String consentType, boolean material, Map<String, Words> words) {
        public Item {
            words = Map.copyOf(words);
        }
    }

    /**
     * @param changeSummary what changed since the version before; null for a first version
     */
    public record Words(String text, String purpose, String retention, String changeSummary) {}

    /**
     * @throws InvalidPolicy naming every fault
     */
    public PolicyDocument {
        items = List.copyOf(items);
        var faults = new ArrayList<String>();
        if (policy == null || !NAME.matcher(policy).matches()) {
            faults.add("policy is missing or malformed");
        }
        if (version == null || version.length() > 20 || !NAME.matcher(version).matches()) {
            faults.add("version is missing or malformed");
        }
        if (effectiveFrom == null) {
            faults.add("effectiveFrom is missing");
        }
        if (items.isEmpty()) {
            faults.add("A policy needs consents");
        }
        var seen = new HashSet<String>();
        for (var item : items) {
            if (!seen.add(item.consentType())) {
                faults.add(item.consentType() + " is there twice");
            }
            check(item, faults);
        }
        if (!faults.isEmpty()) {
            throw new InvalidPolicy(faults);
        }
    }

    /** What must not change once the version is published. */
    Set<PolicyText.Wording> wordings() {
        return items.stream()
                .flatMap(
                        item ->
                                item.words().entrySet().stream()
                                        .map(
                                                words ->
                                                        new PolicyText.Wording(
                                                                item.consentType(),
                                                                words.getKey(),
                                                                Digest.sha256(
                                                                        words.getValue().text()))))
                .collect(Collectors.toSet());
    }

    private static void check(Item item, List<String> faults) {
        if (item.consentType() == null || !NAME.matcher(item.consentType()).matches()) {
            faults.add("A consentType is missing or malformed");
        }
        if (!item.words().containsKey(Policies.FALLBACK_LANGUAGE)) {
            faults.add(item.consentType() + " has no English text");
        }
        item.words()
                .forEach(
                        (language, words) -> {
                            var name = item.consentType() + " (" + language + ")";
                            if (isOutside(words.text(), MOST_TEXT)
                                    || isOutside(words.purpose(), MOST_WORDS)
                                    || isOutside(words.retention(), MOST_WORDS)) {
                                faults.add(name + " has a missing or over-long text");
                            }
                            if (item.material() && isOutside(words.changeSummary(), MOST_WORDS)) {
                                faults.add(name + " does not say what changed");
                            }
                        });
    }

    private static boolean isOutside(String text, int most) {
        return text == null || text.isBlank() || text.length() > most;
    }
}
