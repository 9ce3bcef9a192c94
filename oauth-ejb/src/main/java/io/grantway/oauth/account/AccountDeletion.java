package io.grantway.oauth.account;

import io.grantway.consent.audit.Actor;
import io.grantway.consent.privacy.Erasure;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;

/** Deletes accounts. What goes and what the law keeps is told in {@code docs/erasure.md}. */
@Stateless
public class AccountDeletion {

    @Inject Accounts accounts;
    @Inject UserAccountRepository stored;
    @Inject LoginSessionRepository sessions;
    @Inject Erasure erasure;
    @Inject Event<AccountDeleted> deleted;
    @Resource SessionContext context;

    /**
     * Deletes an account for who knows its password. Nothing is done where the password is not
     * right, or can't be checked at the moment.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PasswordCheck delete(UUID userId, String password) {
        var check = accounts.check(userId, password);
        if (check == PasswordCheck.RIGHT) {
            context.getBusinessObject(AccountDeletion.class).delete(userId);
        }
        return check;
    }

    /**
     * Erases the user at every partner, ends connections, tokens and sign-ins, and deletes the
     * account: its address is free from then on. Of two calls at once one does it, after which the
     * other finds nothing.
     */
    public void delete(UUID userId) {
        if (stored.delete(userId) == 1) {
            erasure.eraseEverywhere(userId, Actor.USER);
            sessions.delete(userId);
            deleted.fire(new AccountDeleted(userId));
        }
    }
}
