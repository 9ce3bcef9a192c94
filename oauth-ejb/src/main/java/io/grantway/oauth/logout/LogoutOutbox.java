package io.grantway.oauth.logout;

import io.grantway.oauth.account.SignInEnded;
import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Writes down whom to tell, in the transaction that ends the sign-in. After the codes of that
 * sign-in were cancelled, so that a redemption beside it is either seen here or too late.
 */
@Stateless
public class LogoutOutbox {

    private static final int AFTER_THE_TOKENS = 3_000;

    /** A later notice would surprise more than help: sessions at applications end, too. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    @Inject LogoutNoticeRepository notices;
    @Inject Clock clock;

    public void onSignInEnded(@Observes @Priority(AFTER_THE_TOKENS) SignInEnded event) {
        var now = clock.instant();
        for (var told : notices.participants(event.signInId())) {
            notices.insert(
                    new LogoutNotice(
                            told.applicationId(),
                            told.clientKey(),
                            told.subject() == null ? told.userId().toString() : told.subject(),
                            event.signInId(),
                            now,
                            now.plus(PATIENCE)));
        }
    }
}
