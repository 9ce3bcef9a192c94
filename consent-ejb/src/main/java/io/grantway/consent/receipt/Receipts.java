package io.grantway.consent.receipt;

import static java.util.stream.Collectors.toMap;

import io.grantway.consent.subject.SubjectKey;
import io.grantway.consent.subject.SubjectKeys;
import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Signed receipts for consents that were given, refused or withdrawn (ISO/IEC TS 27560). */
@Stateless
public class Receipts {

    /** The most receipts of one page. */
    public static final int MOST = 100;

    private static final UUID BEFORE_ALL = new UUID(0L, 0L);

    @Inject ReceiptRepository receipts;
    @Inject SubjectKeys subjects;

    /**
     * The receipts of a user at a partner, oldest first.
     *
     * @param after the record of the last receipt of the page before; null for the first page
     * @param limit 1 to {@link #MOST}
     */
    public List<Receipt> page(UUID tenantId, UUID userId, UUID after, int limit) {
        var keys =
                subjects.all(tenantId, userId).stream().collect(toMap(SubjectKey::id, key -> key));
        if (keys.isEmpty()) {
            return List.of();
        }
        var from = after == null ? BEFORE_ALL : after;
        return receipts.after(keys.keySet(), from, Limit.of(Math.min(limit, MOST))).stream()
                .map(receipt -> open(receipt, keys.get(receipt.subjectKeyId())))
                .toList();
    }

    /** Deletes the receipts of a subject. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void delete(UUID subjectKeyId) {
        receipts.deleteOf(subjectKeyId);
    }

    private static Receipt open(StoredReceipt receipt, SubjectKey key) {
        return new Receipt(
                receipt.recordId(),
                receipt.createdAt(),
                key.open(receipt.recordId(), receipt.sealed()));
    }
}
