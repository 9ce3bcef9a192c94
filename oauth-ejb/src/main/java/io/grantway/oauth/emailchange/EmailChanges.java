package io.grantway.oauth.emailchange;

import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import io.grantway.oauth.account.AccountDeleted;
import io.grantway.oauth.account.AccountEmails;
import io.grantway.oauth.account.Accounts;
import io.grantway.oauth.account.EmailTaken;
import io.grantway.oauth.account.Login;
import io.grantway.oauth.account.LoginSessions;
import io.grantway.oauth.account.PasswordCheck;
import io.grantway.oauth.emailchange.EmailChangeStart.NonePending;
import io.grantway.oauth.emailchange.EmailChangeStart.NotYou;
import io.grantway.oauth.emailchange.EmailChangeStart.Same;
import io.grantway.oauth.emailchange.EmailChangeStart.Sent;
import io.grantway.oauth.emailchange.EmailChangeStart.TooMany;
import io.grantway.oauth.lockout.AccountName;
import io.grantway.oauth.lockout.Lockouts;
import io.grantway.oauth.mail.EmailAddress;
import io.grantway.oauth.mail.MailAllowance;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Another e-mail address for who is signed in and knows the password, once a code that went to it
 * comes back in the same sign-in. An address of somebody else is answered as a free one; no code
 * ever confirms it.
 */
@Stateless
public class EmailChanges {

    private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final int MOST_GUESSES = 5;

    @Inject EmailChangeRepository changes;
    @Inject EmailChangeMails mails;
    @Inject Accounts accounts;
    @Inject AccountEmails emails;
    @Inject LoginSessions logins;
    @Inject Lockouts lockouts;
    @Inject MailAllowance allowance;
    @Inject Secrets secrets;
    @Inject Event<EmailChanged> changed;
    @Inject Clock clock;
    @Resource SessionContext context;

    /**
     * Sends a code of eight digits to the new address, good for 10 minutes and five tries. What the
     * user asked for before counts no more. No transaction spans the password hash.
     *
     * @param language of the mail where its reader has chosen none
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public EmailChangeStart begin(
            Login login, EmailAddress next, String password, Locale language) {
        var check = accounts.check(login.userId(), password);
        return check == PasswordCheck.RIGHT
                ? self().send(login, next, language)
                : new NotYou(check);
    }

    /** The second half of {@link #begin}: the password was right. */
    public EmailChangeStart send(Login login, EmailAddress next, Locale language) {
        if (!accounts.hold(login.userId())) {
            return new NonePending();
        }
        if (next.value().equals(login.email())) {
            return new Same();
        }
        var refusal = allowance.take(next);
        if (refusal.isPresent()) {
            return new TooMany(refusal.get());
        }
        var owner = accounts.user(next);
        var code = secrets.digits();
        store(
                login,
                next,
                hash(login, next.value(), owner.isEmpty() ? code : secrets.randomText()));
        if (owner.isEmpty()) {
            mails.code(next, code, language);
        } else {
            mails.taken(owner.get(), language);
        }
        return new Sent();
    }

    /** Sends another code for what waits for one: those before count no more. */
    public EmailChangeStart sendAgain(Login login, Locale language) {
        return pending(login).map(next -> send(login, next, language)).orElseGet(NonePending::new);
    }

    /** The address that waits for a code of this sign-in. */
    public Optional<EmailAddress> pending(Login login) {
        return changes.pending(login.userId(), login.id(), clock.instant())
                .map(EmailChange::email)
                .map(EmailAddress::new);
    }

    /** Leaves the address as it is. */
    public void cancel(Login login) {
        changes.delete(login.userId());
    }

    /**
     * Takes the code back and puts the new address in the place of the old one. All else that the
     * user has signed in with ends; what was granted to applications stays.
     *
     * @param language of the mail where the user has chosen none
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public EmailChangeEnd confirm(Login login, String code, Locale language) {
        var self = self();
        try {
            var guessed = self.guess(login, code);
            return guessed == EmailChangeEnd.DONE ? self.change(login, code, language) : guessed;
        } catch (EmailTaken e) {
            self.cancel(login);
            return EmailChangeEnd.TAKEN;
        }
    }

    /** Spends a try; {@code DONE} where the code is right. */
    public EmailChangeEnd guess(Login login, String code) {
        var now = clock.instant();
        var found = changes.pending(login.userId(), login.id(), now);
        if (found.isEmpty()) {
            return EmailChangeEnd.NONE_PENDING;
        }
        var isRight = Secrets.same(found.get().codeHash(), hash(login, found.get().email(), code));
        if (changes.guess(login.userId(), login.id(), MOST_GUESSES, now) == 1) {
            return isRight ? EmailChangeEnd.DONE : EmailChangeEnd.WRONG_CODE;
        }
        return pending(login).isPresent() ? EmailChangeEnd.WRONG_CODE : EmailChangeEnd.NONE_PENDING;
    }

    /**
     * The second half of {@link #confirm}: the code was right.
     *
     * @throws EmailTaken where somebody else has the address by now; nothing is done
     */
    public EmailChangeEnd change(Login login, String code, Locale language) {
        var now = clock.instant();
        if (!accounts.hold(login.userId())) {
            return EmailChangeEnd.NONE_PENDING;
        }
        var user = accounts.user(login.userId()).orElseThrow();
        var pending = changes.pending(login.userId(), login.id(), now);
        if (pending.isEmpty()) {
            return EmailChangeEnd.NONE_PENDING;
        }
        var after = new EmailAddress(pending.get().email());
        if (changes.spend(login.userId(), login.id(), hash(login, after.value(), code), now) == 0) {
            return EmailChangeEnd.WRONG_CODE;
        }
        var before = new EmailAddress(user.email());
        emails.change(login.userId(), after);
        logins.endOthers(login);
        lockouts.move(new AccountName(before.value()), new AccountName(after.value()));
        changed.fire(new EmailChanged(login.userId(), before, after));
        mails.changed(user, after, now, language);
        return EmailChangeEnd.DONE;
    }

    public void onAccountDeleted(@Observes AccountDeleted event) {
        changes.delete(event.userId());
    }

    /** Deletes some of those whose time is over; how many. */
    public int purge(int batch) {
        return changes.purge(clock.instant(), batch);
    }

    private void store(Login login, EmailAddress next, String codeHash) {
        var now = clock.instant();
        var codeEnd = now.plus(CODE_LIFETIME);
        var end = now.plus(LIFETIME);
        var user = login.userId();
        if (changes.replace(user, login.id(), next.value(), codeHash, now, codeEnd, end) == 0) {
            changes.open(user, login.id(), next.value(), codeHash, now, codeEnd, end);
        }
    }

    private String hash(Login login, String email, String code) {
        return secrets.keyedText(Purpose.EMAIL_CHANGE_CODE, login.id() + " " + email + " " + code);
    }

    private EmailChanges self() {
        return context.getBusinessObject(EmailChanges.class);
    }
}
