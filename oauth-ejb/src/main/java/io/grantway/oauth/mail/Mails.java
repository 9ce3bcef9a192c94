package io.grantway.oauth.mail;

import io.grantway.oauth.Secrets;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * The mails that people get. A mail is written down in the transaction of what it tells of: both
 * happen or neither. It leaves right after, and again later where the mail server does not take it.
 */
@Stateless
public class Mails {

    @Inject OutboxRepository outbox;
    @Inject Secrets secrets;
    @Inject Clock clock;
    @Inject Event<MailWritten> written;

    /**
     * Sends a mail after the transaction.
     *
     * @param language which of the languages that there are is taken as close as possible
     * @param parameters what the words of this kind need, as plain text; links have to begin with
     *     the configured base URL, never with what a request says; the lines of {@code points} are
     *     those of a list
     */
    public void send(
            MailKind kind, EmailAddress to, Locale language, Map<String, String> parameters) {
        write(kind, to, language, parameters, kind.worth());
    }

    /**
     * Does all that {@link #send} does, for a mail that nobody gets: the time that an answer takes
     * does not tell whether there was one.
     */
    public void pretend(
            MailKind kind, EmailAddress to, Locale language, Map<String, String> parameters) {
        write(kind, to, language, parameters, Duration.ZERO);
    }

    private void write(
            MailKind kind,
            EmailAddress to,
            Locale language,
            Map<String, String> parameters,
            Duration worth) {
        var now = clock.instant();
        var id = Secrets.timeOrderedId(now.toEpochMilli());
        var sealed = secrets.seal(new MailLetter(kind, to, language, parameters).text());
        outbox.insert(new OutboxMail(id, kind, sealed, now, now.plus(worth)));
        written.fire(new MailWritten(id));
    }
}
