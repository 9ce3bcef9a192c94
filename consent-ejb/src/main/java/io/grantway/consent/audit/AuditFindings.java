package io.grantway.consent.audit;

import java.util.List;

/**
 * What a search has found, newest first.
 *
 * @param next where the search goes on, perhaps with no line found yet; null where it is at the end
 */
public record AuditFindings(List<AuditLine> lines, Long next) {

    static final AuditFindings NONE = new AuditFindings(List.of(), null);

    public AuditFindings {
        lines = List.copyOf(lines);
    }
}
