package io.grantway.consent.record;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import io.grantway.consent.audit.AuditTrail;
import io.grantway.consent.evidence.CanonicalJson;
import io.grantway.consent.policy.ConsentType;
import io.grantway.consent.subject.SubjectKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Reads consent sets with their living consents, and opens what is sealed. */
@ApplicationScoped
class SetReader {

    @Inject ConsentSetRepository sets;
    @Inject SubjectKeys subjects;
    @Inject AuditTrail audit;

    ConsentSet read(StoredConsentSet set) {
        return read(List.of(set)).get(0);
    }

    List<ConsentSet> read(List<StoredConsentSet> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var live =
                sets.live(found.stream().map(StoredConsentSet::id).toList()).stream()
                        .collect(groupingBy(LiveConsent::consentSetId));
        return found.stream()
                .map(set -> read(set, live.getOrDefault(set.id(), List.of())))
                .toList();
    }

    private ConsentSet read(StoredConsentSet set, List<LiveConsent> live) {
        var key = subjects.find(set.subjectKeyId()).orElseThrow();
        var metadata =
                audit.metadata(List.of(key), live.stream().map(LiveConsent::recordId).toList());
        return set.toConsentSet(
                CanonicalJson.parse(key.open(set.id(), set.sealedMetadata())),
                live.stream()
                        .sorted(comparing(item -> ConsentType.of(item.consentType()).orElseThrow()))
                        .map(item -> item.toItem(metadata.getOrDefault(item.recordId(), Map.of())))
                        .toList());
    }
}
