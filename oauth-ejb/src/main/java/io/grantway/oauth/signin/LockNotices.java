package io.grantway.oauth.signin;

import io.grantway.oauth.InvalidInput;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.account.Accounts;
import io.grantway.oauth.lockout.AccountName;
import io.grantway.oauth.mail.EmailAddress;
import io.grantway.oauth.mail.MailKind;
import io.grantway.oauth.mail.Mails;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * Tells the owner of an account, at most once a day, that failed sign-ins have to wait. What is
 * done for an account is done for none, too.
 */
@Dependent
class LockNotices {

    private static final Duration QUIET = Duration.ofDays(1);
    private static final String NEW_PASSWORD = "/oauth/password";

    @Inject LockNoticeRepository notices;
    @Inject Accounts accounts;
    @Inject Mails mails;
    @Inject OAuthSettings settings;
    @Inject Clock clock;

    void tell(AccountName account) {
        EmailAddress email;
        try {
            email = new EmailAddress(account.value());
        } catch (InvalidInput e) {
            return;
        }
        var now = clock.instant();
        var isDue = notices.take(email.value(), now, now.minus(QUIET)) == 1;
        var language =
                accounts.user(email)
                        .map(user -> user.languageOr(Locale.ENGLISH))
                        .orElse(Locale.ENGLISH);
        var parameters = Map.of("link", settings.baseUrl() + NEW_PASSWORD);
        if (isDue) {
            mails.send(MailKind.SIGN_IN_LOCKED, email, language, parameters);
        } else {
            mails.pretend(MailKind.SIGN_IN_LOCKED, email, language, parameters);
        }
    }
}
