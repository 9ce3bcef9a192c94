package io.grantway.oauth.mail;

import io.grantway.oauth.BackOff;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to be sent now. Each step is a short transaction: none is open while a mail server
 * answers. An attempt is claimed by one conditional statement, so that no two nodes send the same
 * mail; what a node that died had claimed comes due again.
 */
@Stateless
public class MailQueue {

    /** Longer than the time limits of a delivery together. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    @Inject OutboxRepository outbox;
    @Inject MailSettings settings;
    @Inject Clock clock;

    private BackOff backOff;

    @PostConstruct
    void readSettings() {
        backOff = new BackOff(settings.retryDelays());
    }

    /** Mails that may be due, the longest due first. */
    public List<UUID> due(int most) {
        return outbox.due(clock.instant(), most);
    }

    /** Claims an attempt; for this package alone, which the type sees to. */
    public Optional<DueMail> claim(UUID id) {
        var now = clock.instant();
        return outbox.claim(id, now.plus(CLAIM), now) == 1 ? outbox.find(id) : Optional.empty();
    }

    /** The mail was sent, or is given up: nothing of it is kept. */
    public void forget(UUID id) {
        outbox.delete(id);
    }

    /** The attempt failed; whether there will be another one. */
    public boolean failed(DueMail mail) {
        var now = clock.instant();
        var next = backOff.after(mail.attempts()).map(now::plus);
        if (next.filter(mail.giveUpAt()::isAfter).isEmpty()) {
            outbox.delete(mail.id());
            return false;
        }
        outbox.retryAt(mail.id(), next.get());
        return true;
    }
}
