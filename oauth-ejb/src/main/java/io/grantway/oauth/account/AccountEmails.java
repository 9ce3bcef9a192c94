package io.grantway.oauth.account;

import io.grantway.oauth.mail.EmailAddress;
import jakarta.data.exceptions.DataException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Whose an e-mail address is: one account has it at any time, and the database sees to that. */
@Dependent
public class AccountEmails {

    @Inject UserAccountRepository accounts;

    /** The user with this address, who from now on keeps it until the transaction ends. */
    public Optional<User> hold(EmailAddress email) {
        accounts.holdByEmail(email.value());
        return accounts.byEmail(email.value()).map(UserAccount::toUser);
    }

    /**
     * Puts a verified address in the place of the one before.
     *
     * @throws EmailTaken where another account has it, also where that was decided in this moment
     */
    public void change(UUID userId, EmailAddress email) {
        if (accounts.byEmail(email.value()).isPresent()) {
            throw new EmailTaken();
        }
        try {
            accounts.changeEmail(userId, email.value());
        } catch (DataException e) {
            if (e.getCause() instanceof ConstraintViolationException) {
                throw new EmailTaken();
            }
            throw e;
        }
    }
}
