package io.grantway.oauth.account;

import io.grantway.oauth.InvalidInput;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.account.LoginOutcome.Busy;
import io.grantway.oauth.account.LoginOutcome.Refused;
import io.grantway.oauth.account.LoginOutcome.SecondFactorDue;
import io.grantway.oauth.account.LoginOutcome.SignedIn;
import io.grantway.oauth.account.LoginOutcome.WrongCode;
import io.grantway.oauth.credential.PasswordHasher;
import io.grantway.oauth.credential.Totp;
import io.grantway.oauth.lockout.Lockouts;
import io.grantway.oauth.mail.EmailAddress;
import io.grantway.oauth.mail.MailKind;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** End users and their credentials. */
@Stateless
public class Accounts {

    private static final int MAX_PASSWORD_LENGTH = 1_024;
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s-]");
    private static final String PASSWORD = "pwd";
    private static final String PASSWORD_AND_OTP = "pwd otp mfa";

    @Inject UserAccountRepository accounts;
    @Inject RecoveryCodes recoveryCodes;
    @Inject RememberedDevices remembered;
    @Inject PasswordHasher hasher;
    @Inject Lockouts lockouts;
    @Inject SecurityMails mails;
    @Inject Secrets secrets;
    @Inject Clock clock;
    @Resource SessionContext context;

    /**
     * Checks a password, and a one-time code where the user has a second factor. Takes the same
     * time for unknown users. No transaction spans the password hash, which would hold a connection
     * for as long as it takes.
     *
     * @param otpCode of the authenticator, or a recovery code; null where none was given
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public LoginOutcome authenticate(String email, String password, String otpCode) {
        try {
            var account = inTransaction().account(email);
            if (password.length() > MAX_PASSWORD_LENGTH) {
                return new Refused();
            }
            if (account.isEmpty()) {
                hasher.verifyNothing(password);
                return new Refused();
            }
            return checked(account.get(), password, otpCode);
        } catch (PasswordHasher.BusyException e) {
            return new Busy();
        }
    }

    /** The sign-in of a user whose password was checked before, in a browser that is remembered. */
    public Optional<SignedIn> remembered(User user, String token) {
        return remembered.knows(user.id(), token)
                ? Optional.of(new SignedIn(user, PASSWORD))
                : Optional.empty();
    }

    /** Checks the one-time code of a user whose password was checked before. */
    public LoginOutcome secondFactor(UUID userId, String otpCode) {
        return accounts.byId(userId)
                .map(account -> withCode(account, otpCode))
                .orElseGet(Refused::new);
    }

    /**
     * Adds a user whose address was verified; returns the id.
     *
     * @param totpSecret in base32; null for no second factor
     * @throws IllegalStateException where no core came free for the password hash in time
     */
    public UUID add(
            String email,
            String password,
            String totpSecret,
            String firstName,
            String lastName,
            String countryOfResidence) {
        var id = UUID.randomUUID();
        try {
            accounts.insert(
                    new UserAccount(
                            id,
                            email,
                            hasher.hash(password),
                            totpSecret == null ? null : secrets.seal(totpSecret),
                            firstName,
                            lastName,
                            countryOfResidence,
                            clock.instant()));
        } catch (PasswordHasher.BusyException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    public Optional<User> user(UUID userId) {
        return accounts.byId(userId).map(UserAccount::toUser);
    }

    /** Whether the user signs in with a one-time code beside the password. */
    public boolean hasSecondFactor(UUID userId) {
        return accounts.byId(userId).filter(account -> account.totpSecret() != null).isPresent();
    }

    /** Whether the user has an account, which from now on stays until the transaction ends. */
    public boolean hold(UUID userId) {
        return accounts.hold(userId) == 1;
    }

    /** Changes what users may change of themselves; empty where there is no such user. */
    public Optional<User> updateProfile(
            UUID userId, String firstName, String lastName, String phoneNumber) {
        accounts.updateProfile(userId, firstName, lastName, phoneNumber);
        return user(userId);
    }

    /**
     * Checks the password of who is signed in once more. No transaction spans the password hash.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PasswordCheck check(UUID userId, String password) {
        var account = inTransaction().account(userId);
        if (account.isEmpty() || password.length() > MAX_PASSWORD_LENGTH) {
            return PasswordCheck.WRONG;
        }
        var admission = lockouts.admitAgain(userId);
        if (admission.refusal().isPresent()) {
            return PasswordCheck.LOCKED;
        }
        try {
            if (!hasher.verify(password, account.get().passwordHash())) {
                return PasswordCheck.WRONG;
            }
            lockouts.succeeded(admission);
            return PasswordCheck.RIGHT;
        } catch (PasswordHasher.BusyException e) {
            lockouts.undecided(admission);
            return PasswordCheck.BUSY;
        }
    }

    /** The language that the user chose (RFC 5646 §2.1); empty where there was no choice yet. */
    public Optional<String> language(UUID userId) {
        return accounts.language(userId);
    }

    /**
     * Keeps the language that the user wants to be addressed in.
     *
     * @param language RFC 5646 §2.1
     */
    public void chooseLanguage(UUID userId, String language) {
        accounts.chooseLanguage(userId, language);
    }

    /** The stored account; for this class alone, which the type sees to. */
    public Optional<UserAccount> account(String email) {
        return accounts.byEmail(canonical(email));
    }

    /**
     * Adds a user whose address was verified, unless there is one with this address.
     *
     * @param sealedAddress null where none is known
     */
    public boolean register(
            UUID id,
            EmailAddress email,
            String passwordHash,
            String firstName,
            String lastName,
            String countryOfResidence,
            String sealedAddress) {
        return accounts.insertUnlessKnown(
                        id,
                        email.value(),
                        passwordHash,
                        firstName,
                        lastName,
                        countryOfResidence,
                        sealedAddress,
                        clock.instant())
                == 1;
    }

    /** The user with this address. */
    public Optional<User> user(EmailAddress email) {
        return accounts.byEmail(email.value()).map(UserAccount::toUser);
    }

    /** Puts a new password in the place of the one before. */
    public void changePassword(UUID userId, String passwordHash) {
        accounts.changePassword(userId, passwordHash);
    }

    /** Where the user lives, as JSON; empty where that is not known. */
    public Optional<String> address(UUID userId) {
        return accounts.byId(userId).map(UserAccount::sealedAddress).map(secrets::unseal);
    }

    /** What is no address is nobody's. */
    private static String canonical(String email) {
        try {
            return new EmailAddress(email).value();
        } catch (InvalidInput e) {
            return email.trim().toLowerCase(Locale.ROOT);
        }
    }

    /** The stored account; for this class alone, which the type sees to. */
    public Optional<UserAccount> account(UUID userId) {
        return accounts.byId(userId);
    }

    private LoginOutcome checked(UserAccount account, String password, String otpCode)
            throws PasswordHasher.BusyException {
        if (!hasher.verify(password, account.passwordHash())) {
            return new Refused();
        }
        if (hasher.isOutdated(account.passwordHash())) {
            var rehashed = hasher.hash(password);
            inTransaction().rehash(account.id(), account.passwordHash(), rehashed);
        }
        if (account.totpSecret() == null) {
            return new SignedIn(account.toUser(), PASSWORD);
        }
        if (otpCode == null || otpCode.isBlank()) {
            return new SecondFactorDue(account.toUser());
        }
        return inTransaction().secondFactor(account.id(), otpCode);
    }

    /** Replaces a password hash by one at the cost in force, unless it was changed meanwhile. */
    public void rehash(UUID userId, String current, String rehashed) {
        accounts.rehash(userId, current, rehashed);
    }

    private Accounts inTransaction() {
        return context.getBusinessObject(Accounts.class);
    }

    private LoginOutcome withCode(UserAccount account, String otpCode) {
        if (account.totpSecret() == null) {
            return new Refused();
        }
        var code = digits(otpCode);
        var isRight =
                RecoveryCodes.isOne(code)
                        ? spendRecoveryCode(account, code)
                        : spendStep(account, code);
        return isRight ? new SignedIn(account.toUser(), PASSWORD_AND_OTP) : new WrongCode();
    }

    private boolean spendRecoveryCode(UserAccount account, String code) {
        var isRight = recoveryCodes.spend(account.id(), code);
        if (isRight) {
            mails.tell(MailKind.RECOVERY_CODE_USED, account.id(), Locale.ENGLISH);
        }
        return isRight;
    }

    private boolean spendStep(UserAccount account, String code) {
        var step = Totp.step(secrets.unseal(account.totpSecret()), code, clock.instant());
        return step.isPresent() && accounts.spendTotpStep(account.id(), step.getAsLong()) == 1;
    }

    /** A code without what people type between its digits. */
    static String digits(String code) {
        return BETWEEN_DIGITS.matcher(code).replaceAll("");
    }
}
