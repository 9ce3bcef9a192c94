package io.grantway.consent.record;

import io.grantway.consent.policy.Policies;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The page on which a decision was made, for compliance officers. */
@Stateless
public class Replays {

    @Inject ConsentRecordRepository records;
    @Inject PresentationRepository presentations;
    @Inject Policies policies;

    /**
     * The page of a decision: words, order, defaults as the user saw them. Empty where the partner
     * has no such record, or the decision was made without a page, as by a withdrawal.
     */
    public Optional<Replay> of(UUID tenantId, UUID recordId) {
        return records.byId(recordId)
                .filter(record -> record.tenantId().equals(tenantId))
                .filter(record -> record.presentation() != null)
                .map(
                        record ->
                                replay(
                                        record.toRecordedConsent(),
                                        presentations.byHash(record.presentation()).orElseThrow()));
    }

    private Replay replay(RecordedConsent decision, StoredPresentation stored) {
        var page = Presentation.parse(stored.body());
        return new Replay(
                decision,
                page,
                page.items().stream()
                        .map(item -> new Replay.Shown(item, policies.text(item.textSha256())))
                        .toList());
    }
}
