package io.grantway.oauth.evidence;

import io.grantway.consent.audit.Checkpoints;
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
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Signs a checkpoint of each chain that moved, every hour, on one node. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckpointTimer {

    private static final Logger LOG = Logger.getLogger(CheckpointTimer.class.getName());
    private static final String JOB = "checkpoints";
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int BATCH = 100;

    @Inject JobLeases leases;
    @Inject Checkpoints checkpoints;
    @Inject Clock clock;

    @Schedule(hour = "*", persistent = false)
    public void everyHour() {
        run();
    }

    /** Signs unless another node does; how many checkpoints. */
    public synchronized int run() {
        return leases.take(JOB, LEASE).map(this::signUntil).orElse(0);
    }

    private int signUntil(Instant end) {
        var total = 0;
        var signed = 1;
        while (signed > 0 && clock.instant().isBefore(end)) {
            signed = (int) checkpoints.due(BATCH).stream().filter(this::isSigned).count();
            total += signed;
        }
        leases.release(JOB, end);
        return total;
    }

    /** A chain that can't be signed does not keep the others from it. */
    private boolean isSigned(UUID tenantId) {
        try {
            return checkpoints.sign(tenantId).isPresent();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "No checkpoint of the audit chain " + tenantId, e);
            return false;
        }
    }
}
