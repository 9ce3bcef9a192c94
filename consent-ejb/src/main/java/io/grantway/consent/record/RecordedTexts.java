package io.grantway.consent.record;

import io.grantway.consent.policy.Policies;
import io.grantway.consent.policy.PolicyText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The words that a decision was made on. */
@ApplicationScoped
class RecordedTexts {

    @Inject ConsentRecordRepository records;
    @Inject Policies policies;

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
