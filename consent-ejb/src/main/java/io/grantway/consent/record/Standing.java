package io.grantway.consent.record;

import io.grantway.consent.policy.ConsentType;
import io.grantway.consent.policy.Policies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where a user stands, from all sets of the user at one partner: the newest decision on a type
 * counts, and the policy of the newest set says which types are required.
 */
class Standing {

    private final Policies policies;
    private final List<ConsentSet> sets;
    private final Map<String, ConsentItem> newest = new HashMap<>();

    /**
     * @param sets oldest first
     */
    Standing(Policies policies, List<ConsentSet> sets) {
        this.policies = policies;
        this.sets = sets;
        for (var set : sets) {
            for (var item : set.consents()) {
                newest.merge(
                        item.consentType(),
                        item,
                        (one, other) -> other.updatedAt().isBefore(one.updatedAt()) ? one : other);
            }
        }
    }

    UserConsents of(UUID userId, String language) {
        var changed =
                newest.values().stream()
                        .filter(item -> item.status() == ConsentStatus.GRANTED)
                        .flatMap(
                                item ->
                                        policies
                                                .changesSince(
                                                        item.policy(),
                                                        item.consentType(),
                                                        item.policyVersion(),
                                                        language)
                                                .stream())
                        .toList();
        return new UserConsents(userId, isComplete(), sets, changed);
    }

    private boolean isComplete() {
        if (sets.isEmpty()) {
            return false;
        }
        var policyType = sets.get(sets.size() - 1).policyType();
        return policyType.required().stream().allMatch(this::isDecided)
                && policyType.essential().stream().allMatch(this::isGranted);
    }

    /** A denial or withdrawal stands, whatever the text says today. */
    private boolean isDecided(ConsentType type) {
        var item = newest.get(type.text());
        return item != null && (item.status() != ConsentStatus.GRANTED || holds(item));
    }

    private boolean isGranted(ConsentType type) {
        return newest.get(type.text()).status() == ConsentStatus.GRANTED;
    }

    private boolean holds(ConsentItem item) {
        return policies.holds(item.policy(), item.consentType(), item.policyVersion());
    }
}
