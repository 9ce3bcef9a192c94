package io.grantway.consent.receipt;

import io.grantway.consent.audit.AuditedChange;
import io.grantway.consent.audit.ChainPosition;
import io.grantway.consent.evidence.CanonicalJson;
import io.grantway.consent.evidence.EvidenceSigner;
import io.grantway.consent.policy.PolicyText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Signs receipts once the audit entry has its place. No session bean: those can't be called any
 * more when a transaction is about to commit.
 */
@ApplicationScoped
public class ReceiptIssuer {

    /** The {@code typ} of a receipt's header. */
    public static final String TYPE = "consent-receipt+jwt";

    @Inject ReceiptRepository receipts;
    @Inject EvidenceSigner signer;

    /**
     * Signs and keeps the receipt of a change.
     *
     * @param text exactly what was shown
     * @param position of the change's audit entry
     */
    public void issue(AuditedChange change, PolicyText text, ChainPosition position) {
        var payload = ReceiptContent.of(signer.issuer(), change, text, position);
        var jws = signer.sign(TYPE, CanonicalJson.of(payload));
        var key = change.subject();
        receipts.insert(
                new StoredReceipt(
                        change.recordId(),
                        key.id(),
                        key.seal(change.recordId(), jws),
                        change.time()));
    }
}
