package io.grantway.consent.record;

import io.grantway.consent.policy.ConsentType;
import io.grantway.consent.policy.Policies;
import io.grantway.consent.policy.PolicyText;
import io.grantway.consent.policy.PolicyType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The words that decisions are made on. */
@ApplicationScoped
class Texts {

    @Inject ConsentRecordRepository records;
    @Inject Policies policies;

    /** The words that a user is shown now; other policies lend theirs where this one has none. */
    PolicyText current(PolicyType policyType, ConsentType type, String language) {
        return policies.current(policyType.text(), type.text(), language)
                .or(() -> policies.current(PolicyType.US.text(), type.text(), language))
                .orElseThrow();
    }

    /**
     * The words of a record, in its language.
     *
     * @param version stands in where the record is older than the records
     */
    PolicyText of(UUID recordId, String policy, String consentType, String version) {
        var language =
                records.byId(recordId)
                        .map(record -> record.toRecordedConsent().language())
                        .orElse(Policies.FALLBACK_LANGUAGE);
        return policies.text(policy, version, consentType, language).orElseThrow();
    }
}
