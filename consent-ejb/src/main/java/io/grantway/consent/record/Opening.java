package io.grantway.consent.record;

import io.grantway.consent.evidence.CanonicalJson;
import io.grantway.consent.policy.ConsentType;
import io.grantway.consent.policy.Policies;
import io.grantway.consent.policy.PolicyType;
import io.grantway.consent.subject.SubjectKey;
import io.grantway.consent.subject.SubjectKeys;
import io.grantway.consent.time.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes a new consent set, which was checked before. */
@ApplicationScoped
class Opening {

    private static final NewConsentSet.Item OPT_OUT =
            new NewConsentSet.Item(
                    ConsentType.MARKETING_SHARING.text(),
                    ConsentStatus.DENIED.text(),
                    Map.of(PrivacyControl.EVIDENCE, PrivacyControl.SIGNAL));

    @Inject ConsentSetRepository sets;
    @Inject Records records;
    @Inject Texts texts;
    @Inject SubjectKeys subjects;
    @Inject Policies policies;

    /**
     * The id of the new set.
     *
     * @throws DuplicateOnboarding where the partner has a set of this onboarding
     */
    UUID open(NewConsentSet request, Instant now) {
        var policyType = PolicyType.of(request.policyType()).orElseThrow();
        var key = subjects.createUnlinked(request.tenantId());
        var setId = insert(request, policyType, key, now);
        var page = page(request, policyType);
        records.keep(page, now);
        for (var item : items(request)) {
            write(item, setId, policyType, key, request.circumstances().on(page), now);
        }
        return setId;
    }

    private UUID insert(NewConsentSet request, PolicyType policyType, SubjectKey key, Instant now) {
        var setId = TimeOrderedId.at(now);
        var metadata = request.metadata() == null ? Map.<String, Object>of() : request.metadata();
        if (sets.open(
                        setId,
                        request.tenantId(),
                        request.onboardingId(),
                        request.tenantLabel(),
                        policyType.name(),
                        key.id(),
                        key.seal(setId, CanonicalJson.of(metadata)),
                        now)
                == 0) {
            throw new DuplicateOnboarding();
        }
        return setId;
    }

    private void write(
            NewConsentSet.Item item,
            UUID setId,
            PolicyType policyType,
            SubjectKey key,
            Circumstances circumstances,
            Instant now) {
        var type = ConsentType.of(item.consentType()).orElseThrow();
        var status = ConsentStatus.ofInput(item.consentStatus()).orElseThrow();
        var text = texts.current(policyType, type, circumstances.language());
        var recordId = TimeOrderedId.at(now);
        sets.first(setId, type.text(), recordId, status.name(), text.policy(), text.version(), now);
        records.write(
                recordId,
                new Decision(
                        key,
                        null,
                        setId,
                        null,
                        text,
                        null,
                        status,
                        item.metadata() == null
                                ? circumstances
                                : circumstances.withMetadata(item.metadata()),
                        null),
                now);
    }

    /** A {@code Sec-GPC: 1} header is an opt-out, whatever was ticked beside it. */
    private static List<NewConsentSet.Item> items(NewConsentSet request) {
        if (!request.circumstances().globalPrivacyControl()) {
            return request.consents();
        }
        var items = new ArrayList<>(request.consents());
        items.removeIf(item -> OPT_OUT.consentType().equals(item.consentType()));
        items.add(OPT_OUT);
        return items;
    }

    /** What our page showed, or what the partner says that its page did. */
    private Presentation page(NewConsentSet request, PolicyType policyType) {
        if (request.circumstances().page() != null) {
            return request.circumstances().page();
        }
        var language = request.circumstances().language();
        return Presentation.byPartner(
                policyType.text(),
                policies.currentVersion(policyType.text()),
                language,
                request.consents().stream()
                        .map(item -> ConsentType.of(item.consentType()).orElseThrow())
                        .map(type -> texts.current(policyType, type, language))
                        .toList());
    }
}
