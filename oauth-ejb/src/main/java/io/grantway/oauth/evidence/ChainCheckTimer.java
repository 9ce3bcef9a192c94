package io.grantway.oauth.evidence;

import io.grantway.consent.audit.ChainChecks;
import io.grantway.oauth.purge.JobLeases;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Verifies the audit chains, every hour on one node, and when someone asks for it. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChainCheckTimer {

    private static final Logger LOG = Logger.getLogger(ChainCheckTimer.class.getName());
    private static final String JOB = "chain-checks";
    private static final Duration AN_HOUR = Duration.ofMinutes(55);
    private static final Duration WHILE_SOMEONE_WAITS = Duration.ofSeconds(10);
    private static final int CHAINS = 100;

    /** Batches of one chain in a row, so that a long one does not keep the others waiting. */
    private static final int BATCHES = 100;

    @Inject JobLeases leases;
    @Inject ChainChecks checks;
    @Inject Clock clock;

    @Schedule(hour = "*", minute = "30", persistent = false)
    public void everyHour() {
        run(AN_HOUR);
    }

    /**
     * Verifies what it comes to in some seconds, the chains first that wait longest.
     *
     * @return how many chains were looked at; empty where a node is at it already
     */
    public OptionalInt runNow() {
        return run(WHILE_SOMEONE_WAITS);
    }

    private OptionalInt run(Duration time) {
        var began = clock.instant();
        return leases.take(JOB, time)
                .map(end -> OptionalInt.of(verifyUntil(began, end)))
                .orElseGet(OptionalInt::empty);
    }

    /** Each chain once, then those in turn that are longer. */
    private int verifyUntil(Instant began, Instant end) {
        var seen = new HashSet<UUID>();
        var longer = new ArrayDeque<UUID>();
        var news = unseen(seen, began);
        while (clock.instant().isBefore(end) && !(news.isEmpty() && longer.isEmpty())) {
            var next = news.isEmpty() ? List.of(longer.remove()) : news;
            next.stream().filter(chain -> verify(chain, end)).forEach(longer::add);
            news = unseen(seen, began);
        }
        leases.release(JOB, end);
        return seen.size();
    }

    private List<UUID> unseen(Set<UUID> seen, Instant began) {
        return checks.notLookedAtSince(began, CHAINS).stream().filter(seen::add).toList();
    }

    /** Whether the chain goes on; one that can't be read does not keep the others from it. */
    private boolean verify(UUID chain, Instant end) {
        try {
            var goesOn = true;
            for (int i = 0; goesOn && i < BATCHES && clock.instant().isBefore(end); i++) {
                goesOn = checks.verifySome(chain);
            }
            return goesOn;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The audit chain " + chain + " could not be verified", e);
            return false;
        }
    }
}
