package io.grantway.oauth.emailchange;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.account.User;
import io.grantway.oauth.mail.EmailAddress;
import io.grantway.oauth.mail.MailKind;
import io.grantway.oauth.mail.Mails;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;

/** The mails about another address, each to one of the two. */
@Dependent
class EmailChangeMails {

    private static final String ACCOUNT = "/account";

    @Inject Mails mails;
    @Inject OAuthSettings settings;

    void code(EmailAddress next, String code, Locale language) {
        mails.send(MailKind.EMAIL_CODE, next, language, Map.of("code", code));
    }

    /** To who has an account with the address that somebody else wants for another one. */
    void taken(User owner, Locale language) {
        mails.send(
                MailKind.EMAIL_TAKEN,
                new EmailAddress(owner.email()),
                owner.languageOr(language),
                Map.of("link", settings.baseUrl() + ACCOUNT));
    }

    /**
     * To the address that is not the account's any more.
     *
     * @param user as before
     */
    void changed(User user, EmailAddress after, Instant at, Locale fallback) {
        var language = user.languageOr(fallback);
        mails.send(
                MailKind.EMAIL_CHANGED,
                new EmailAddress(user.email()),
                language,
                Map.of(
                        "link", settings.baseUrl() + ACCOUNT,
                        "email", after.masked(),
                        "time", time(at, language)));
    }

    private static String time(Instant at, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .localizedBy(language)
                        .withZone(ZoneOffset.UTC)
                        .format(at)
                + " UTC";
    }
}
