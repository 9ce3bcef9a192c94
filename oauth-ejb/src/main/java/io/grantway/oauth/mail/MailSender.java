package io.grantway.oauth.mail;

import io.grantway.oauth.Secrets;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes the attempts at mails, a few beside each other, on threads of their own. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class.getName());
    private static final int MOST_AT_ONCE = 4;

    @Inject MailQueue queue;
    @Inject MailWriter writer;
    @Inject PostOffice postOffice;
    @Inject Secrets secrets;
    @Inject Clock clock;

    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    /** Makes an attempt, unless all hands are full: then the mail waits for the next round. */
    @Asynchronous
    public void attempt(UUID mail) {
        if (free.tryAcquire()) {
            try {
                queue.claim(mail).ifPresent(this::send);
            } finally {
                free.release();
            }
        }
    }

    private void send(DueMail mail) {
        if (!clock.instant().isBefore(mail.giveUpAt())) {
            queue.forget(mail.id());
            return;
        }
        try {
            var letter = MailLetter.of(mail.kind(), secrets.unseal(mail.sealedLetter()));
            postOffice.send(mail.id(), writer.write(mail.id(), letter));
            queue.forget(mail.id());
        } catch (MessagingException | IOException | RuntimeException e) {
            var again = queue.failed(mail);
            LOG.log(Level.WARNING, () -> failure(mail, again, e));
        }
    }

    /** Without the address, the words, and what a mail server may repeat of them. */
    private static String failure(DueMail mail, boolean again, Exception cause) {
        return "Mail %s (%s) was not sent, %s: %s"
                .formatted(
                        mail.id(),
                        mail.kind(),
                        again ? "a retry follows" : "it is given up",
                        cause.getClass().getSimpleName());
    }
}
