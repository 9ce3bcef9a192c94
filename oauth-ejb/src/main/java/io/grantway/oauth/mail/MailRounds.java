package io.grantway.oauth.mail;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts attempts: at once for a mail that was just written, every few seconds for the others. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailRounds {

    private static final Logger LOG = Logger.getLogger(MailRounds.class.getName());
    private static final long ROUND_MILLIS = 2_000;
    private static final int MOST_IN_A_ROUND = 50;

    @Resource TimerService timers;
    @Inject MailQueue queue;
    @Inject MailSender sender;
    @Inject MailSettings settings;

    @PostConstruct
    void start() {
        settings.from();
        timers.createIntervalTimer(ROUND_MILLIS, ROUND_MILLIS, new TimerConfig(null, false));
    }

    public void onWritten(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailWritten mail) {
        sender.attempt(mail.id());
    }

    @Timeout
    void round() {
        try {
            queue.due(MOST_IN_A_ROUND).forEach(sender::attempt);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Mails wait for the next round: " + e);
        }
    }
}
