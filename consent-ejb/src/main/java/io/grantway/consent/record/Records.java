package io.grantway.consent.record;

import io.grantway.consent.audit.AuditTrail;
import io.grantway.consent.audit.AuditedChange;
import io.grantway.consent.receipt.ReceiptIssuer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Writes a decision with all that proves it: record, page, audit entry, receipt. */
@ApplicationScoped
class Records {

    @Inject ConsentRecordRepository records;
    @Inject PresentationRepository presentations;
    @Inject AuditTrail audit;
    @Inject ReceiptIssuer receipts;
    @Inject Event<ConsentChanged> changes;

    /**
     * @param id the id that the record gets
     */
    void write(UUID id, Decision decision, Instant now) {
        var page = decision.circumstances().page();
        records.insert(new ConsentRecord(decision, id, page == null ? null : page.sha256(), now));
        var change = change(decision, id, now);
        audit.append(change, position -> receipts.issue(change, decision.text(), position));
        changes.fire(
                new ConsentChanged(
                        decision.subject().tenantId(),
                        decision.userId(),
                        decision.applicationId(),
                        decision.consentSetId(),
                        id,
                        decision.text().consentType(),
                        decision.before(),
                        decision.after(),
                        decision.limit(),
                        now));
    }

    /** Keeps a page that decisions refer to. */
    void keep(Presentation page, Instant now) {
        presentations.keep(page.sha256(), page.canonical(), now);
    }

    private static AuditedChange change(Decision decision, UUID id, Instant now) {
        var text = decision.text();
        return new AuditedChange(
                decision.subject(),
                decision.action(),
                now,
                decision.consentSetId(),
                decision.applicationId(),
                id,
                text.consentType(),
                decision.before() == null ? null : decision.before().text(),
                decision.after().text(),
                text.policy(),
                text.version(),
                text.sha256(),
                decision.circumstances().actor(),
                decision.circumstances().metadata(),
                decision.limit());
    }
}
