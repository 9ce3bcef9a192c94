package io.grantway.consent.policy;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All policies with all their versions, as read at one time.
 *
 * @param texts by policy, in the order in which the versions came into force
 */
record PolicyBook(Map<String, List<PolicyText>> texts) {

    static PolicyBook of(List<PolicyText> texts) {
        return new PolicyBook(
                texts.stream()
                        .collect(
                                groupingBy(
                                        PolicyText::policy,
                                        LinkedHashMap::new,
                                        java.util.stream.Collectors.toList())));
    }

    /** The newest version in force; empty where there is none. */
    Optional<String> versionAt(String policy, Instant time) {
        String newest = null;
        for (var text : texts(policy)) {
            if (!text.effectiveFrom().isAfter(time)) {
                newest = text.version();
            }
        }
        return Optional.ofNullable(newest);
    }

    /** The texts of a version in a language, English where it has none in that language. */
    List<PolicyText> texts(String policy, String version, String language) {
        var chosen = new LinkedHashMap<String, PolicyText>();
        for (var text : texts(policy)) {
            if (text.version().equals(version)
                    && (text.language().equals(language)
                            || text.language().equals(Policies.FALLBACK_LANGUAGE)
                                    && !chosen.containsKey(text.consentType()))) {
                chosen.put(text.consentType(), text);
            }
        }
        return List.copyOf(chosen.values());
    }

    /**
     * What changed materially for who agreed to a version: one text for each later version in force
     * that has to be asked for again. Null where there is no such version as that.
     */
    List<PolicyText> materialSince(
            String policy, String consentType, String version, String language, Instant time) {
        var agreed =
                texts(policy).stream().filter(text -> text.version().equals(version)).findFirst();
        if (agreed.isEmpty()) {
            return null;
        }
        return texts(policy).stream()
                .filter(text -> text.consentType().equals(consentType))
                .filter(PolicyText::material)
                .filter(text -> text.effectiveFrom().isAfter(agreed.get().effectiveFrom()))
                .filter(text -> !text.effectiveFrom().isAfter(time))
                .map(PolicyText::version)
                .distinct()
                .flatMap(
                        later ->
                                texts(policy, later, language).stream()
                                        .filter(text -> text.consentType().equals(consentType)))
                .toList();
    }

    Optional<PolicyText> bySha256(String sha256) {
        return texts.values().stream()
                .flatMap(List::stream)
                .filter(text -> text.sha256().equals(sha256))
                .findFirst();
    }

    private List<PolicyText> texts(String policy) {
        return texts.getOrDefault(policy, List.of());
    }
}
