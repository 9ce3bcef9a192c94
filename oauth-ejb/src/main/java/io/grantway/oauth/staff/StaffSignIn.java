package io.grantway.oauth.staff;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.credential.PasswordHasher;
import io.grantway.oauth.credential.Totp;
import io.grantway.oauth.journal.Deed;
import io.grantway.oauth.journal.Journal;
import io.grantway.oauth.staff.StaffLoginOutcome.Busy;
import io.grantway.oauth.staff.StaffLoginOutcome.Locked;
import io.grantway.oauth.staff.StaffLoginOutcome.Refused;
import io.grantway.oauth.staff.StaffLoginOutcome.SecondFactorDue;
import io.grantway.oauth.staff.StaffLoginOutcome.SecondFactorMissing;
import io.grantway.oauth.staff.StaffLoginOutcome.SignedIn;
import io.grantway.oauth.staff.StaffLoginOutcome.WrongCode;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** How staff get in: password, one-time code, and a guard against guessing. */
@Stateless
public class StaffSignIn {

    private static final int MOST_PASSWORD = 1_024;

    @Inject StaffRepository accounts;
    @Inject StaffSessions sessions;
    @Inject SignInGuard guard;
    @Inject PasswordHasher hasher;
    @Inject Journal journal;
    @Inject Secrets secrets;
    @Inject OAuthSettings settings;
    @Inject Clock clock;
    @Resource SessionContext context;

    /**
     * Checks who someone is, and starts their session. No transaction spans the password hash.
     *
     * @param otpCode null or blank where none was given
     * @param source the network address of the request
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public StaffLoginOutcome authenticate(
            String email, String password, String otpCode, String source) {
        var address = normal(email);
        if (password.length() > MOST_PASSWORD) {
            return new Refused();
        }
        var lockedUntil = guard.admit(address, source);
        if (lockedUntil.isPresent()) {
            return new Locked(lockedUntil.get());
        }
        try {
            var account = inTransaction().account(address).orElse(null);
            if (account == null) {
                hasher.verifyNothing(password);
                return new Refused();
            }
            return isRight(account, password) && account.isActive()
                    ? withCode(account, address, otpCode, source)
                    : new Refused();
        } catch (PasswordHasher.BusyException e) {
            guard.undecided(address, source);
            return new Busy();
        }
    }

    /** For this class alone, which the type sees to. */
    public Optional<StaffAccount> account(String email) {
        return accounts.byEmail(email);
    }

    /** Spends the code and starts the session. For this class alone. */
    public StaffLoginOutcome start(StaffAccount account, String otpCode, String source) {
        var now = clock.instant();
        if (account.totpSecret() != null) {
            var step = Totp.step(secrets.unseal(account.totpSecret()), otpCode.strip(), now);
            if (step.isEmpty() || accounts.spendTotpStep(account.id(), step.getAsLong()) == 0) {
                return new WrongCode();
            }
        }
        accounts.signedIn(account.id(), now);
        var staff = account.signedIn(source);
        journal.write(staff.doer(), Deed.of("staff.signed-in").to(account.id()));
        return new SignedIn(staff, sessions.start(account.id(), source));
    }

    /** Replaces a password hash by one at the cost in force, unless it was changed meanwhile. */
    public void rehash(StaffAccount account, String rehashed) {
        accounts.rehash(account.id(), account.passwordHash(), rehashed);
    }

    private StaffLoginOutcome withCode(
            StaffAccount account, String email, String otpCode, String source) {
        if (account.totpSecret() == null && settings.isProduction()) {
            return new SecondFactorMissing();
        }
        if (account.totpSecret() != null && (otpCode == null || otpCode.isBlank())) {
            guard.undecided(email, source);
            return new SecondFactorDue();
        }
        var outcome = inTransaction().start(account, otpCode, source);
        if (outcome instanceof SignedIn) {
            guard.succeeded(email, source);
        }
        return outcome;
    }

    private boolean isRight(StaffAccount account, String password)
            throws PasswordHasher.BusyException {
        if (!hasher.verify(password, account.passwordHash())) {
            return false;
        }
        if (hasher.isOutdated(account.passwordHash())) {
            inTransaction().rehash(account, hasher.hash(password));
        }
        return true;
    }

    private StaffSignIn inTransaction() {
        return context.getBusinessObject(StaffSignIn.class);
    }

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
