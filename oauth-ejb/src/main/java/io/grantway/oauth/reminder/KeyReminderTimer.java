package io.grantway.oauth.reminder;

import io.grantway.oauth.keypair.KeyReminders;
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

/** Reminds of keys that end every hour, on one node at a time. A batch is a transaction. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeyReminderTimer {

    private static final String JOB = "key-reminders";
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int BATCH = 100;

    @Inject JobLeases leases;
    @Inject KeyReminders reminders;
    @Inject Clock clock;

    @Schedule(hour = "*", minute = "7", persistent = false)
    public void everyHour() {
        run();
    }

    /** Reminds unless another node does; of how many keys. */
    public int run() {
        return leases.take(JOB, LEASE).map(this::remindUntil).orElse(0);
    }

    private int remindUntil(Instant end) {
        var total = 0;
        var reminded = BATCH;
        while (reminded == BATCH && clock.instant().isBefore(end)) {
            reminded = reminders.remind(BATCH);
            total += reminded;
        }
        leases.release(JOB, end);
        return total;
    }
}
