package io.grantway.oauth.mail;

import io.grantway.oauth.Shared;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.UUID;

/** Takes messages to the mail server, or to the folder that stands for one in development. */
@Shared
class PostOffice {

    private final MailSettings settings;
    private final Session session;

    @Inject
    PostOffice(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(settings.transport());
    }

    /** An empty message from this server. */
    MimeMessage message(String id) throws MessagingException {
        var message = new IdentifiedMessage(session, id);
        message.setFrom(settings.from());
        return message;
    }

    /**
     * @param id of the mail; sorts by the time when it was written
     */
    void send(UUID id, MimeMessage message) throws MessagingException, IOException {
        message.saveChanges();
        if (settings.folder().isPresent()) {
            MailFolder.of(settings.folder().get()).put(id, message);
            return;
        }
        try (var transport = session.getTransport()) {
            if (settings.user().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(settings.user(), settings.password());
            }
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    /** A second attempt at a mail carries the same id, so that a reader sees only one. */
    private static final class IdentifiedMessage extends MimeMessage {

        private final String id;

        private IdentifiedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            var domain = ((InternetAddress) getFrom()[0]).getAddress();
            setHeader("Message-ID", "<" + id + domain.substring(domain.lastIndexOf('@')) + ">");
        }
    }
}
