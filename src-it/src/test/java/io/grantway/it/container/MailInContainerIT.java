package io.grantway.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.oauth.mail.DevelopmentMails;
import io.grantway.oauth.mail.EmailAddress;
import io.grantway.oauth.mail.MailKind;
import io.grantway.oauth.mail.Mails;
import io.grantway.oauth.mail.SentMail;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mails and the transaction that they are written in. */
@ExtendWith(ArquillianExtension.class)
@Tag("alone")
class MailInContainerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject Mails mails;
    @Inject DevelopmentMails sent;
    @Inject UserTransaction transaction;

    @Resource(lookup = "jdbc/grantway")
    DataSource database;

    @Deployment
    static EnterpriseArchive grantway() {
        return GrantwayArchive.with(MailInContainerIT.class);
    }

    @Test
    void aMailLeavesWithItsTransactionAndNothingOfItIsKept() throws Exception {
        var to = new EmailAddress("leaves@example.com");
        transaction.begin();
        mails.send(MailKind.REGISTRATION_CODE, to, Locale.ENGLISH, Map.of("code", "71828182"));
        assertThat(sent.newest(to)).isEmpty();
        transaction.commit();

        var mail = await(to);
        assertThat(mail.subject()).isEqualTo("Confirm your e-mail address");
        assertThat(mail.text()).contains("71828182");
        awaitEmptyOutbox();
    }

    @Test
    void whatIsRolledBackIsNeverSent() throws Exception {
        var to = new EmailAddress("stays@example.com");
        transaction.begin();
        mails.send(MailKind.REGISTRATION_CODE, to, Locale.ENGLISH, Map.of("code", "31415926"));
        transaction.rollback();

        var after = new EmailAddress("after@example.com");
        mails.send(MailKind.PASSWORD_RESET, after, Locale.ENGLISH, Map.of("link", "https://x/y"));
        assertThat(await(after).links()).containsExactly("https://x/y");
        assertThat(sent.newest(to)).isEmpty();
    }

    private SentMail await(EmailAddress to) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        var mails = List.<SentMail>of();
        while (mails.isEmpty() && Instant.now().isBefore(deadline)) {
            Thread.sleep(50);
            mails = sent.newest(to);
        }
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private void awaitEmptyOutbox() throws Exception {
        var deadline = Instant.now().plus(PATIENCE);
        while (waiting() > 0 && Instant.now().isBefore(deadline)) {
            Thread.sleep(50);
        }
        assertThat(waiting()).isZero();
    }

    private int waiting() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from outbox_mail")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
