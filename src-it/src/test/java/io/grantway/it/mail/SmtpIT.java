package io.grantway.it.mail;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.server.Database.H2;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.grantway.it.client.Http;
import io.grantway.it.client.Partner;
import io.grantway.it.server.FreePort;
import io.grantway.it.server.GrantwayServer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mails by a real SMTP server, with sign-in. */
class SmtpIT {
    private static final String USER = "grantway";
    private static final String PASSWORD = "smtp-password-of-the-test";
    private static final int MAIL_MILLIS = 30_000;

    @Test
    void aMailArrivesEvenWhereItsServerIsDownAtFirst() throws Exception {
        var port = FreePort.any();
        try (var server = GrantwayServer.start(H2, settings(port))) {
            server.keepSecret(PASSWORD);
            var partner = new Partner(server, ACME_WALLET);

            send(partner, "early@example.com");
            var smtp = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
            smtp.setUser("inbox@example.com", USER, PASSWORD);
            smtp.start();
            try {
                assertThat(smtp.waitForIncomingEmail(MAIL_MILLIS, 1)).isTrue();
                send(partner, "margaret@example.com");
                assertThat(smtp.waitForIncomingEmail(MAIL_MILLIS, 2)).isTrue();
                var mails = smtp.getReceivedMessages();
                assertThat(mails[0].getAllRecipients()[0]).hasToString("early@example.com");
                isWellMade(mails[1]);
            } finally {
                smtp.stop();
            }
            new Http(server).get("/dev/mail").send().expect(404);
        }
    }

    private static void isWellMade(MimeMessage mail) throws Exception {
        assertThat(mail.getSubject()).isEqualTo("Confirm your e-mail address");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getAllRecipients()[0]).hasToString("margaret@example.com");
        assertThat(mail.getFrom()[0]).hasToString("Grantway Test <hello@grantway.test>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).endsWith("@grantway.test>");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        var plain = (String) parts.getBodyPart(0).getContent();
        var html = new String(parts.getBodyPart(1).getInputStream().readAllBytes(), UTF_8);
        var code = plain.replaceAll("(?s).*?\\b(\\d{8})\\b.*", "$1");
        assertThat(code).matches("\\d{8}");
        assertThat(html).contains(code).contains("<html lang=\"en\">");
    }

    private static void send(Partner partner, String email) {
        partner.call("POST", "/v1/auth/register/email/send")
                .json(Map.of("email", email))
                .send()
                .expect(200);
    }

    private static Map<String, String> settings(int port) {
        return Map.of(
                "GRANTWAY_MAIL_HOST", "localhost",
                "GRANTWAY_MAIL_PORT", Integer.toString(port),
                "GRANTWAY_MAIL_TLS", "none",
                "GRANTWAY_MAIL_USER", USER,
                "GRANTWAY_MAIL_PASSWORD", PASSWORD,
                "GRANTWAY_MAIL_FROM", "Grantway Test <hello@grantway.test>",
                "GRANTWAY_MAIL_RETRY_SECONDS", "1,2,2,2,2,2");
    }
}
