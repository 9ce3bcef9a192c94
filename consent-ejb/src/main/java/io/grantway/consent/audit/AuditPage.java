package io.grantway.consent.audit;

import java.util.List;

/**
 * A page of a user's audit records, oldest first.
 *
 * @param total how many there are in all
 */
public record AuditPage(List<AuditRecord> records, long total, int limit, int offset) {

    /** Whether there are records after this page. */
    public boolean hasMore() {
        return offset + records.size() < total;
    }
}
