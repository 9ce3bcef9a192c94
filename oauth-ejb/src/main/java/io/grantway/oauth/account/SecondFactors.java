package io.grantway.oauth.account;

import io.grantway.oauth.Secrets;
import io.grantway.oauth.account.SecondFactorChange.ChangedMeanwhile;
import io.grantway.oauth.account.SecondFactorChange.Done;
import io.grantway.oauth.account.SecondFactorChange.NotYou;
import io.grantway.oauth.account.SecondFactorChange.WrongCode;
import io.grantway.oauth.credential.Totp;
import io.grantway.oauth.mail.MailKind;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The authenticator app of a user and its recovery codes. Every change takes the password, and no
 * transaction spans its hash.
 */
@Stateless
public class SecondFactors {

    @Inject Accounts accounts;
    @Inject UserAccountRepository stored;
    @Inject RecoveryCodes recoveryCodes;
    @Inject RememberedDevices remembered;
    @Inject SecurityMails mails;
    @Inject Secrets secrets;
    @Inject Clock clock;
    @Resource SessionContext context;

    public SecondFactor of(UUID userId) {
        var isOn = stored.byId(userId).filter(user -> user.totpSecret() != null).isPresent();
        return new SecondFactor(isOn, isOn ? recoveryCodes.good(userId) : 0);
    }

    /** A secret for an authenticator, in base32; it counts for nothing until it is confirmed. */
    public String newSecret() {
        return Totp.secret(secrets.random());
    }

    /**
     * Turns the second factor on where the authenticator shows the right code, which can't be used
     * again to sign in.
     *
     * @param secret in base32, as {@link #newSecret} gave it to this user
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SecondFactorChange turnOn(
            UUID userId, String password, String secret, String code, Locale language) {
        var step = Totp.step(secret, Accounts.digits(code), clock.instant());
        if (step.isEmpty()) {
            return new WrongCode();
        }
        return confirmed(
                userId,
                password,
                () -> self().turnOn(userId, secrets.seal(secret), step.getAsLong(), language));
    }

    /** New recovery codes in the place of those before. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SecondFactorChange renewCodes(UUID userId, String password) {
        return confirmed(userId, password, () -> self().renewCodes(userId));
    }

    /** Only the password is asked for from now on. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SecondFactorChange turnOff(UUID userId, String password, Locale language) {
        return confirmed(userId, password, () -> self().turnOff(userId, language));
    }

    /** The second half of {@link #turnOn(UUID, String, String, String, Locale)}. */
    public SecondFactorChange turnOn(UUID userId, String sealed, long step, Locale language) {
        if (stored.turnOnTotp(userId, sealed, step) == 0) {
            return new ChangedMeanwhile();
        }
        mails.tell(MailKind.SECOND_FACTOR_ON, userId, language);
        return new Done(recoveryCodes.renew(userId));
    }

    /** The second half of {@link #renewCodes(UUID, String)}. */
    public SecondFactorChange renewCodes(UUID userId) {
        return stored.lockTotp(userId) == 0
                ? new ChangedMeanwhile()
                : new Done(recoveryCodes.renew(userId));
    }

    /** The second half of {@link #turnOff(UUID, String, Locale)}. */
    public SecondFactorChange turnOff(UUID userId, Locale language) {
        if (stored.turnOffTotp(userId) == 0) {
            return new ChangedMeanwhile();
        }
        recoveryCodes.delete(userId);
        remembered.endAll(userId);
        mails.tell(MailKind.SECOND_FACTOR_OFF, userId, language);
        return new Done(List.of());
    }

    private SecondFactorChange confirmed(
            UUID userId, String password, Supplier<SecondFactorChange> change) {
        var check = accounts.check(userId, password);
        return check == PasswordCheck.RIGHT ? change.get() : new NotYou(check);
    }

    private SecondFactors self() {
        return context.getBusinessObject(SecondFactors.class);
    }
}
