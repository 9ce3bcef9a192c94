package io.grantway.oauth.account;

import io.grantway.oauth.credential.PasswordFault;
import io.grantway.oauth.credential.PasswordHasher;
import io.grantway.oauth.credential.PasswordPolicy;
import io.grantway.oauth.mail.MailKind;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A new password for who is signed in and knows the old one. */
@Stateless
public class PasswordChange {

    @Inject Accounts accounts;
    @Inject UserAccountRepository stored;
    @Inject LoginSessions logins;
    @Inject PasswordPolicy passwords;
    @Inject PasswordHasher hasher;
    @Inject SecurityMails mails;
    @Inject Event<PasswordChanged> changed;
    @Resource SessionContext context;

    /** What is wrong with a new password for this user; empty where nothing is. */
    public Optional<PasswordFault> fault(UUID userId, String password) {
        return passwords.fault(password, known(userId));
    }

    /** How good it is, from 0 to 4. */
    public int strength(UUID userId, String password) {
        return passwords.strength(password, known(userId));
    }

    /**
     * Changes the password, ends the user's other sign-ins and the links to reset it, and tells the
     * user. Nothing is done where the current one is not right, or was changed meanwhile. No
     * transaction spans the hashes.
     *
     * @throws io.grantway.oauth.InvalidInput where the new one is not fit
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PasswordCheck change(Login login, String current, String next, Locale language) {
        var self = context.getBusinessObject(PasswordChange.class);
        passwords.require(next, self.known(login.userId()));
        var before = accounts.account(login.userId()).map(UserAccount::passwordHash);
        var check = accounts.check(login.userId(), current);
        if (check != PasswordCheck.RIGHT || before.isEmpty()) {
            return check;
        }
        try {
            return self.replace(login, before.get(), hasher.hash(next), language)
                    ? PasswordCheck.RIGHT
                    : PasswordCheck.WRONG;
        } catch (PasswordHasher.BusyException e) {
            return PasswordCheck.BUSY;
        }
    }

    /** The second half of {@link #change}: false where another request changed it first. */
    public boolean replace(Login login, String before, String hash, Locale language) {
        if (stored.rehash(login.userId(), before, hash) == 0) {
            return false;
        }
        logins.endOthers(login);
        changed.fire(new PasswordChanged(login.userId()));
        mails.tell(MailKind.PASSWORD_CHANGED, login.userId(), language);
        return true;
    }

    /** What an attacker knows of the user. */
    public List<String> known(UUID userId) {
        return accounts.user(userId)
                .map(user -> Arrays.asList(user.email(), user.firstName(), user.lastName()))
                .orElseGet(List::of);
    }
}
