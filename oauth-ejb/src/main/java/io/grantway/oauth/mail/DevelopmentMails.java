package io.grantway.oauth.mail;

import io.grantway.oauth.Shared;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The mails that a development server put in its folder instead of sending them. */
@Shared
public class DevelopmentMails {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final Optional<MailFolder> folder;

    @Inject
    public DevelopmentMails(MailSettings settings) {
        this.folder = settings.folder().map(MailFolder::of);
    }

    /** Whether mails go to a folder; never in production. */
    public boolean areKept() {
        return folder.isPresent();
    }

    /** What an address got, the newest first; at most 50. */
    public List<SentMail> newest(EmailAddress to) {
        return folder.stream()
                .flatMap(mails -> mails.newest(to).stream())
                .map(DevelopmentMails::sent)
                .toList();
    }

    private static SentMail sent(MimeMessage message) {
        try {
            var content = (Multipart) message.getContent();
            var text = (String) content.getBodyPart(0).getContent();
            return new SentMail(
                    message.getSentDate().toInstant(),
                    message.getSubject(),
                    text.replace("\r\n", "\n"),
                    LINK.matcher(text).results().map(MatchResult::group).toList());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
