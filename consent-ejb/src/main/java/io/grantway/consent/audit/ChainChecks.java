package io.grantway.consent.audit;

import static java.util.stream.Collectors.toMap;

import io.grantway.consent.evidence.EvidenceSigner;
import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Verifies the chains as the stand-alone verifier does, from the first entry to the head: each
 * entry against its hash and its predecessor, each checkpoint against its signature. A pass takes
 * up where it was left; a day after it began, the next one begins at the first entry again, so that
 * old entries are looked at again, too.
 */
@Stateless
public class ChainChecks {

    /** The most chains of one page. */
    public static final int MOST = 100;

    private static final int BATCH = 1_000;
    private static final Duration ONE_PASS = Duration.ofDays(1);

    @Inject ChainCheckRepository checks;
    @Inject AuditChainRepository chains;
    @Inject AuditEntryRepository entries;
    @Inject CheckpointRepository checkpoints;
    @Inject EvidenceSigner signer;
    @Inject Clock clock;

    /** Chains of which nothing was verified since, those that wait longest first. */
    public List<UUID> notLookedAtSince(Instant since, int limit) {
        return checks.notLookedAtSince(since, Limit.of(limit));
    }

    /**
     * Verifies some more entries of a chain.
     *
     * @return whether there are more before its head
     */
    public boolean verifySome(UUID tenantId) {
        var head = chains.byId(tenantId).orElseThrow().head();
        var check = current(tenantId);
        var from = check.reached();
        var found = entries.after(tenantId, from.seq(), Limit.of(BATCH));
        var stretch = new ChainStretch(from, signed(tenantId, from.seq()), head, signer);
        var fault = stretch.verify(found);
        var reached = stretch.reached();
        if (fault.isPresent()) {
            return isOver(check, fault.get());
        }
        if (checks.goOn(
                        tenantId,
                        check.passBeganAt(),
                        from.seq(),
                        reached.seq(),
                        reached.hash(),
                        clock.instant())
                == 0) {
            return false;
        }
        if (found.size() == BATCH) {
            return true;
        }
        if (reached.seq() < lastKnown(head)) {
            return isOver(
                    check, new ChainFault(reached.seq() + 1, "The end of the chain is missing"));
        }
        checks.verified(tenantId, check.passBeganAt(), clock.instant());
        return false;
    }

    /**
     * A page of chains, in the order of the partners' ids: the server's own is the first.
     *
     * @param from the id of the first; null for the beginning
     * @param limit 1 to {@link #MOST}
     */
    public List<ChainState> page(UUID from, int limit) {
        return checks.states(from == null ? AuditTrail.SYSTEM : from, false, Math.min(limit, MOST));
    }

    /** Some of the chains that have an entry which is not as it was written. */
    public List<ChainState> faulty(int limit) {
        return checks.states(AuditTrail.SYSTEM, true, Math.min(limit, MOST));
    }

    public ChainSummary summary() {
        return checks.summary();
    }

    /** The pass that goes on; a new one where there is none, or the last is done and old. */
    private ChainCheck current(UUID tenantId) {
        var now = clock.instant();
        var genesis = AuditChain.genesis(tenantId);
        checks.begin(tenantId, genesis, now);
        var check = checks.byId(tenantId).orElseThrow();
        var isDone = check.verifiedAt() != null && check.verifiedAt().isAfter(check.passBeganAt());
        if (isDone && check.passBeganAt().plus(ONE_PASS).isBefore(now)) {
            checks.startOver(tenantId, check.passBeganAt(), genesis, now);
            return checks.byId(tenantId).orElseThrow();
        }
        return check;
    }

    /** A fault stays until a whole pass finds none: the next one begins at the first entry. */
    private boolean isOver(ChainCheck check, ChainFault fault) {
        var tenantId = check.reached().tenantId();
        var now = clock.instant();
        checks.fault(tenantId, check.passBeganAt(), fault.seq(), fault.words(), now);
        checks.startOver(tenantId, check.passBeganAt(), AuditChain.genesis(tenantId), now);
        return false;
    }

    /** What cut off the end of a chain has to cut off the head and the checkpoints with it. */
    private long lastKnown(ChainPosition head) {
        return checkpoints.newest(head.tenantId(), Limit.of(1)).stream()
                .map(stored -> stored.toCheckpoint().seq())
                .reduce(head.seq(), Math::max);
    }

    private Map<Long, Checkpoint> signed(UUID tenantId, long after) {
        return checkpoints.between(tenantId, after, after + BATCH).stream()
                .map(StoredCheckpoint::toCheckpoint)
                .collect(toMap(Checkpoint::seq, checkpoint -> checkpoint));
    }
}
