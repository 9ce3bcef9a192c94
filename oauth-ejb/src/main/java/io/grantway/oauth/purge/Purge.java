package io.grantway.oauth.purge;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.account.LoginSessions;
import io.grantway.oauth.authorization.AuthorizationCodes;
import io.grantway.oauth.token.Tokens;
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
import java.util.function.IntUnaryOperator;

/**
 * Deletes what has died, every minute, on one node at a time, in batches small enough that no
 * request waits for them. A batch is a transaction of its own.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Purge {

    private static final String JOB = "purge";
    private static final Duration LEASE = Duration.ofSeconds(50);

    @Inject JobLeaseRepository leases;
    @Inject AuthorizationCodes codes;
    @Inject LoginSessions logins;
    @Inject Tokens tokens;
    @Inject OAuthSettings settings;
    @Inject Clock clock;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void everyMinute() {
        run();
    }

    /** Purges unless another node does; how many rows went. */
    public int run() {
        var until = clock.instant().plus(LEASE);
        if (leases.take(JOB, until, clock.instant()) == 0) {
            return 0;
        }
        var deleted =
                all(codes::purge, until) + all(logins::purge, until) + all(tokens::purge, until);
        leases.release(JOB, until, clock.instant());
        return deleted;
    }

    private int all(IntUnaryOperator batches, Instant until) {
        var total = 0;
        var deleted = settings.purgeBatch();
        while (deleted == settings.purgeBatch() && clock.instant().isBefore(until)) {
            deleted = batches.applyAsInt(settings.purgeBatch());
            total += deleted;
        }
        return total;
    }
}
