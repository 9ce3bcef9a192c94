package io.grantway.consent.audit;

import io.grantway.consent.subject.SubjectKeys;
import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;

/**
 * Finds audit entries for oversight, newest first. The chain has no index for filters: a search
 * reads a bounded number of entries by their place and says where it would go on.
 */
@Stateless
public class AuditSearch {

    /** The most lines of one page. */
    public static final int MOST = 500;

    private static final int BATCH = 500;
    private static final int MOST_READ = 5_000;

    /** By how much an entry may lie before one that is older: no transaction takes as long. */
    private static final Duration DISORDER = Duration.ofMinutes(10);

    @Inject AuditEntryRepository entries;
    @Inject AuditChainRepository chains;
    @Inject SubjectKeys subjects;

    /**
     * Entries about a user at a partner.
     *
     * @param before the {@code next} of the page before; null for the first
     * @param limit 1 to {@link #MOST}
     */
    public AuditFindings ofUser(
            UUID tenantId, UUID userId, AuditFilter filter, Long before, int limit) {
        var stand = new ArrayList<String>();
        for (var key : subjects.all(tenantId, userId)) {
            stand.add(key.subject());
            stand.add(key.linkSubject());
        }
        return stand.isEmpty()
                ? AuditFindings.NONE
                : search(
                        filter,
                        before == null ? Long.MAX_VALUE : before,
                        limit,
                        place -> entries.aboutBefore(stand, place, Limit.of(BATCH)));
    }

    /** Entries of a partner's chain, as of {@link #ofUser}. */
    public AuditFindings ofPartner(UUID tenantId, AuditFilter filter, Long before, int limit) {
        return chains.byId(tenantId)
                .map(
                        chain ->
                                search(
                                        filter,
                                        before == null ? end(chain.head(), filter) : before,
                                        limit,
                                        place -> entries.before(tenantId, place, Limit.of(BATCH))))
                .orElse(AuditFindings.NONE);
    }

    private static AuditFindings search(
            AuditFilter filter, long before, int limit, LongFunction<List<AuditEntry>> batches) {
        var most = Math.max(1, Math.min(limit, MOST));
        var lines = new ArrayList<AuditLine>();
        var place = before;
        for (int read = 0; read < MOST_READ; read += BATCH) {
            var batch = batches.apply(place);
            for (var entry : batch) {
                var line = AuditLine.of(entry);
                place = line.seq();
                if (isOlder(line, filter)) {
                    return new AuditFindings(lines, null);
                }
                if (filter.fits(line)) {
                    lines.add(line);
                }
                if (lines.size() == most) {
                    return new AuditFindings(lines, place);
                }
            }
            if (batch.size() < BATCH) {
                return new AuditFindings(lines, null);
            }
        }
        return new AuditFindings(lines, place);
    }

    private static boolean isOlder(AuditLine line, AuditFilter filter) {
        return filter.from() != null && line.at().isBefore(filter.from().minus(DISORDER));
    }

    /** The place behind the newest entry that may fit: found by halves, since places have times. */
    private long end(ChainPosition head, AuditFilter filter) {
        if (filter.until() == null) {
            return head.seq() + 1;
        }
        var late = filter.until().plus(DISORDER);
        long low = 0;
        long high = head.seq();
        while (low < high) {
            var middle = (low + high + 1) / 2;
            if (at(head.tenantId(), middle).isBefore(late)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + 1;
    }

    private Instant at(UUID tenantId, long seq) {
        return entries.at(tenantId, seq).map(AuditLine::of).map(AuditLine::at).orElse(Instant.MIN);
    }
}
