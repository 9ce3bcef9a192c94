package io.grantway.web.pages.development;

import io.grantway.oauth.InvalidInput;
import io.grantway.oauth.mail.DevelopmentMails;
import io.grantway.oauth.mail.EmailAddress;
import io.grantway.oauth.mail.SentMail;
import io.grantway.web.pages.browser.Exchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What a development server would have sent to an address. */
@Named("mailPage")
@RequestScoped
public class MailPage {

    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE_CONTENT = 422;

    @Inject Exchange exchange;
    @Inject DevelopmentMails development;

    private String to;
    private List<SentMail> mails = List.of();

    /** Answers the request for {@code /dev/mail}, which is not there where mails are sent. */
    public void answer() {
        to = exchange.value("to");
        if (!development.areKept()) {
            exchange.error(NOT_FOUND);
        } else if (to != null) {
            read();
        }
    }

    private void read() {
        try {
            mails = development.newest(new EmailAddress(to));
        } catch (InvalidInput e) {
            exchange.status(UNPROCESSABLE_CONTENT);
        }
    }

    /** The address that was asked for; null on a first visit. */
    public String getTo() {
        return to;
    }

    public List<SentMail> getMails() {
        return mails;
    }
}
