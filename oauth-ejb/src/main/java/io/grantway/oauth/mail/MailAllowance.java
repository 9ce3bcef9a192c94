package io.grantway.oauth.mail;

import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * How many mails that anybody can ask for an address gets: five in an hour, so that nobody floods a
 * mailbox, or guesses at more codes than those five.
 */
@Stateless
public class MailAllowance {

    private static final int MOST = 5;
    private static final Duration WINDOW = Duration.ofHours(1);

    @Inject AllowanceRepository allowances;
    @Inject Secrets secrets;
    @Inject Clock clock;

    /** Takes one; else how long it is until there is one again. */
    public Optional<Duration> take(EmailAddress to) {
        var now = clock.instant();
        var key = secrets.keyedText(Purpose.MAIL_ALLOWANCE, to.value());
        allowances.open(key, now);
        if (allowances.restart(key, now.plus(WINDOW), now) == 1
                || allowances.take(key, MOST) == 1) {
            return Optional.empty();
        }
        return allowances.windowEnd(key).map(end -> Duration.between(now, end));
    }

    /** Deletes those that count no more; how many, at most the size of a batch. */
    public int purge(int batch) {
        return allowances.purge(clock.instant(), batch);
    }
}
