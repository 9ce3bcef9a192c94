package io.grantway.oauth.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.grantway.oauth.Shared;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;

/** Makes a message of a letter: its words in the language, as plain text and as HTML. */
@Shared
class MailWriter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final PostOffice postOffice;
    private final Clock clock;
    private final Template plain = template("mail.txt", Mustache.compiler().escapeHTML(false));
    private final Template html = template("mail.html", Mustache.compiler());

    @Inject
    MailWriter(PostOffice postOffice, Clock clock) {
        this.postOffice = postOffice;
        this.clock = clock;
    }

    MimeMessage write(UUID id, MailLetter letter) throws MessagingException {
        var words = MailWords.of(letter);
        var message = postOffice.message(id.toString());
        message.setRecipient(Message.RecipientType.TO, recipient(letter.to()));
        message.setSubject(words.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", words.language());
        var alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(plain(words), "plain"));
        alternatives.addBodyPart(part(html(words), "html"));
        message.setContent(alternatives);
        return message;
    }

    String plain(MailWords words) {
        return plain.execute(words);
    }

    String html(MailWords words) {
        return html.execute(words);
    }

    private static InternetAddress recipient(EmailAddress to) {
        var address = new InternetAddress();
        address.setAddress(to.value());
        return address;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static Template template(String name, Mustache.Compiler compiler) {
        try (var file = MailWriter.class.getResourceAsStream(name);
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return compiler.defaultValue("").compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
