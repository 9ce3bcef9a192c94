package io.grantway.oauth.purge;

import io.grantway.consent.privacy.Erasure;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.account.LoginSessions;
import io.grantway.oauth.account.RememberedDevices;
import io.grantway.oauth.activity.Activities;
import io.grantway.oauth.authorization.Authorizations;
import io.grantway.oauth.emailchange.EmailChanges;
import io.grantway.oauth.inspector.Inspector;
import io.grantway.oauth.keypair.KeyHandOvers;
import io.grantway.oauth.lockout.Lockouts;
import io.grantway.oauth.logout.LogoutQueue;
import io.grantway.oauth.mail.MailAllowance;
import io.grantway.oauth.proof.SpentIds;
import io.grantway.oauth.recovery.PasswordResets;
import io.grantway.oauth.registration.Registrations;
import io.grantway.oauth.signin.SignInHistory;
import io.grantway.oauth.staff.SignInGuard;
import io.grantway.oauth.staff.StaffInvitations;
import io.grantway.oauth.staff.StaffSessions;
import io.grantway.oauth.token.Tokens;
import io.grantway.oauth.webhook.WebhookQueue;
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

    @Inject JobLeases leases;
    @Inject Authorizations authorizations;
    @Inject LoginSessions logins;
    @Inject RememberedDevices rememberedDevices;
    @Inject Tokens tokens;
    @Inject WebhookQueue webhooks;
    @Inject LogoutQueue logoutNotices;
    @Inject Erasure erasure;
    @Inject StaffSessions staffSessions;
    @Inject SignInGuard signInGuard;
    @Inject StaffInvitations staffInvitations;
    @Inject KeyHandOvers keyHandOvers;
    @Inject Inspector inspector;
    @Inject Registrations registrations;
    @Inject PasswordResets passwordResets;
    @Inject EmailChanges emailChanges;
    @Inject MailAllowance mailAllowance;
    @Inject Lockouts lockouts;
    @Inject SignInHistory signInHistory;
    @Inject Activities activities;
    @Inject SpentIds spentIds;
    @Inject OAuthSettings settings;
    @Inject Clock clock;

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void everyMinute() {
        run();
    }

    /** Purges unless another node does; how many rows went. */
    public synchronized int run() {
        return leases.take(JOB, LEASE).map(this::purgeUntil).orElse(0);
    }

    private int purgeUntil(Instant end) {
        var deleted =
                all(authorizations::purge, end)
                        + all(logins::purge, end)
                        + all(rememberedDevices::purge, end)
                        + all(tokens::purge, end)
                        + all(spentIds::purge, end)
                        + all(webhooks::purge, end)
                        + all(logoutNotices::purge, end)
                        + all(this::abandoned, end)
                        + all(staffSessions::purge, end)
                        + all(inspector::purge, end)
                        + all(registrations::purge, end)
                        + all(passwordResets::purge, end)
                        + all(emailChanges::purge, end)
                        + all(mailAllowance::purge, end)
                        + all(lockouts::purge, end)
                        + all(signInHistory::purge, end)
                        + signInGuard.purge()
                        + staffInvitations.purge()
                        + activities.purge();
        keyHandOvers.destroyExpired();
        leases.release(JOB, end);
        return deleted;
    }

    private int abandoned(int batch) {
        return erasure.eraseAbandoned(clock.instant().minus(settings.onboardingRetention()), batch);
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
