package io.grantway.web.pages.account;

import io.grantway.consent.policy.ConsentType;
import io.grantway.consent.policy.PolicyText;
import io.grantway.consent.policy.PolicyType;
import io.grantway.consent.record.ConsentItem;
import io.grantway.consent.record.ConsentSet;
import io.grantway.consent.record.ConsentStatus;
import io.grantway.consent.record.UserConsents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a user decided at one partner: of several onboardings the newest decision counts. */
public final class PartnerConsents {

    private final UUID partnerId;
    private final UserConsents consents;
    private final Map<String, Held> newest = new HashMap<>();

    /**
     * A decision that stands.
     *
     * @param setId the consent set that it belongs to
     */
    public record Held(UUID setId, ConsentItem item) {

        public boolean isGranted() {
            return item.status() == ConsentStatus.GRANTED;
        }
    }

    PartnerConsents(UUID partnerId, UserConsents consents) {
        this.partnerId = partnerId;
        this.consents = consents;
        for (var set : consents.consentSets()) {
            for (var item : set.consents()) {
                newest.merge(item.consentType(), new Held(set.id(), item), PartnerConsents::newer);
            }
        }
    }

    public UUID partnerId() {
        return partnerId;
    }

    public Optional<Held> of(ConsentType type) {
        return Optional.ofNullable(newest.get(type.text()));
    }

    public boolean isGranted(ConsentType type) {
        return of(type).filter(Held::isGranted).isPresent();
    }

    /** The set that a decision on a type goes to. */
    public UUID setFor(ConsentType type) {
        return of(type).map(Held::setId).orElseGet(() -> newestSet().id());
    }

    /** Which policy the user follows here. */
    public PolicyType policyType() {
        return newestSet().policyType();
    }

    /** Whether the E-Sign Act's consent has a place here. */
    public boolean hasESign() {
        return policyType() == PolicyType.US || of(ConsentType.E_SIGN_ACT).isPresent();
    }

    /** The texts that have to be agreed to again. */
    public List<PolicyText> changed() {
        return consents.changed();
    }

    /** What changed in the text of one type since the user agreed, in one sentence each. */
    public List<String> changesOf(ConsentType type) {
        return changed().stream()
                .filter(change -> change.consentType().equals(type.text()))
                .map(PolicyText::changeSummary)
                .toList();
    }

    private ConsentSet newestSet() {
        var sets = consents.consentSets();
        return sets.get(sets.size() - 1);
    }

    private static Held newer(Held one, Held other) {
        return other.item().updatedAt().isBefore(one.item().updatedAt()) ? one : other;
    }
}
