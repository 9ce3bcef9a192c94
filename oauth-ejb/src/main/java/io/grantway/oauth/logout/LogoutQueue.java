package io.grantway.oauth.logout;

import io.grantway.oauth.BackOff;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.openid.OpenIdClients;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is to be told now, for the nodes that tell it. As with webhooks, an attempt is claimed for a
 * minute by one conditional statement, and no transaction is open while an application answers.
 */
@Stateless
public class LogoutQueue {

    private static final Duration CLAIM = Duration.ofMinutes(1);

    @Inject LogoutNoticeRepository notices;
    @Inject LogoutTokens tokens;
    @Inject OpenIdClients openIdClients;
    @Inject OAuthSettings settings;
    @Inject Clock clock;

    private BackOff backOff;

    @PostConstruct
    void readSettings() {
        backOff = new BackOff(settings.webhookRetryDelays());
    }

    /** The applications that something is due for. */
    public List<UUID> applicationsInNeed() {
        return notices.applicationsInNeed(clock.instant());
    }

    /** Notices for an application that are due, the longest due first. */
    public List<UUID> due(UUID applicationId, int most) {
        return notices.due(applicationId, clock.instant(), most);
    }

    /** Claims an attempt; empty where another node makes it, or nobody wants it any more. */
    public Optional<LogoutDelivery> claim(UUID noticeId) {
        var now = clock.instant();
        if (notices.claim(noticeId, now.plus(CLAIM), now) == 0) {
            return Optional.empty();
        }
        return notices.claimed(noticeId)
                .map(
                        row ->
                                new LogoutDelivery(
                                        noticeId,
                                        row.applicationId(),
                                        row.uri(),
                                        tokens.issue(
                                                row.clientKey(),
                                                row.subject(),
                                                row.signInId(),
                                                openIdClients
                                                        .settings(row.applicationId())
                                                        .idTokenAlgorithm()),
                                        row.attempts(),
                                        row.nextAttemptAt()));
    }

    /** The application took the notice. */
    public void delivered(LogoutDelivery delivery) {
        notices.delete(delivery.noticeId());
    }

    /** The attempt failed; whether that was the last one. */
    public boolean failed(LogoutDelivery delivery) {
        var delay = backOff.after(delivery.attempts());
        if (delay.isEmpty()) {
            return notices.delete(delivery.noticeId()) == 1;
        }
        notices.retryLater(
                delivery.noticeId(), delivery.claimedUntil(), clock.instant().plus(delay.get()));
        return false;
    }

    /** Deletes notices whose time is over; how many, at most the size of a batch. */
    public int purge(int batch) {
        return notices.purge(clock.instant(), batch);
    }
}
