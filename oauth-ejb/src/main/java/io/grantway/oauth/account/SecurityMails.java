package io.grantway.oauth.account;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.mail.EmailAddress;
import io.grantway.oauth.mail.MailKind;
import io.grantway.oauth.mail.Mails;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Tells users what was done to the security of their account, and where to act if it was not them.
 */
@Dependent
public class SecurityMails {

    private static final String NEW_PASSWORD = "/oauth/password";

    @Inject UserAccountRepository accounts;
    @Inject Mails mails;
    @Inject OAuthSettings settings;

    /**
     * @param language where the user has chosen none
     */
    public void tell(MailKind kind, UUID userId, Locale language) {
        accounts.byId(userId)
                .map(UserAccount::toUser)
                .ifPresent(
                        user ->
                                mails.send(
                                        kind,
                                        new EmailAddress(user.email()),
                                        user.languageOr(language),
                                        Map.of("link", settings.baseUrl() + NEW_PASSWORD)));
    }
}
