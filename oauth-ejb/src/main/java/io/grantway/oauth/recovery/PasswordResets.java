package io.grantway.oauth.recovery;

import io.grantway.consent.permission.Permission;
import io.grantway.consent.record.Consents;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.OpaqueTokens;
import io.grantway.oauth.OpaqueTokens.Token;
import io.grantway.oauth.Secrets.Purpose;
import io.grantway.oauth.account.AccountEmails;
import io.grantway.oauth.account.Accounts;
import io.grantway.oauth.account.LoginSessions;
import io.grantway.oauth.account.PasswordChanged;
import io.grantway.oauth.account.User;
import io.grantway.oauth.credential.PasswordFault;
import io.grantway.oauth.credential.PasswordHasher;
import io.grantway.oauth.credential.PasswordPolicy;
import io.grantway.oauth.emailchange.EmailChanged;
import io.grantway.oauth.lockout.AccountName;
import io.grantway.oauth.lockout.Lockouts;
import io.grantway.oauth.mail.EmailAddress;
import io.grantway.oauth.mail.MailAllowance;
import io.grantway.oauth.mail.MailKind;
import io.grantway.oauth.mail.Mails;
import io.grantway.oauth.openid.IdentityGrants;
import io.grantway.oauth.passkey.HeldPasskey;
import io.grantway.oauth.passkey.Passkeys;
import io.grantway.oauth.token.Tokens;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A new password for who has lost the old one, by a link to the user's address. */
@Stateless
public class PasswordResets {

    private static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final String PAGE = "/oauth/password";

    @Inject PasswordResetRepository resets;
    @Inject Accounts accounts;
    @Inject AccountEmails emails;
    @Inject LoginSessions logins;
    @Inject Passkeys passkeys;
    @Inject Consents consents;
    @Inject IdentityGrants identityGrants;
    @Inject Tokens issuedTokens;
    @Inject Mails mails;
    @Inject MailAllowance allowance;
    @Inject Lockouts lockouts;
    @Inject PasswordPolicy passwords;
    @Inject PasswordHasher hasher;
    @Inject OpaqueTokens tokens;
    @Inject OAuthSettings settings;
    @Inject Clock clock;
    @Resource SessionContext context;

    /**
     * Sends a link, good for one use within 30 minutes, where the address has an account; else does
     * the same work for nobody. The link begins with the configured base URL.
     */
    public void request(EmailAddress email, Locale language) {
        if (allowance.take(email).isPresent()) {
            return;
        }
        var now = clock.instant();
        var token = tokens.issue(Purpose.PASSWORD_RESET, now);
        var user = emails.hold(email);
        resets.insert(
                new PasswordReset(
                        token.id(),
                        token.hash(),
                        user.map(User::id).orElse(null),
                        now,
                        now.plus(LIFETIME)));
        var parameters = Map.of("link", settings.baseUrl() + PAGE + "?token=" + token.text());
        if (user.isPresent()) {
            mails.send(MailKind.PASSWORD_RESET, email, language, parameters);
        } else {
            mails.pretend(MailKind.PASSWORD_RESET, email, language, parameters);
        }
    }

    /**
     * Whose link it is; the link stays good.
     *
     * @throws InvalidReset where it is nobody's
     */
    public User user(String token) {
        return accounts.user(userId(read(token))).orElseThrow(InvalidReset::new);
    }

    /**
     * Sets the password, ends all sign-ins and tells the user. No transaction spans the password
     * hash.
     *
     * @param endConnections whether what applications may do or know ends, too, and with it their
     *     tokens
     * @throws InvalidReset where the link is not good
     * @throws io.grantway.oauth.InvalidInput where the password is not fit; the link stays good
     * @throws ResetBusy where the hash had to wait too long; the link stays good
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void confirm(String token, String password, boolean endConnections, Locale language) {
        var self = context.getBusinessObject(PasswordResets.class);
        var user = self.user(token);
        passwords.require(password, Arrays.asList(user.email(), user.firstName(), user.lastName()));
        try {
            self.change(token, hasher.hash(password), endConnections, language);
        } catch (PasswordHasher.BusyException e) {
            throw new ResetBusy();
        }
    }

    /** What is wrong with a new password for who has this link; empty where nothing is. */
    public Optional<PasswordFault> fault(String token, String password) {
        return passwords.fault(password, context(user(token)));
    }

    /** How good it is, from 0 to 4. */
    public int strength(String token, String password) {
        return passwords.strength(password, context(user(token)));
    }

    /** The second half of {@link #confirm}: the password is fit. */
    public void change(String token, String passwordHash, boolean endConnections, Locale language) {
        var read = read(token);
        var userId = userId(read);
        var now = clock.instant();
        if (resets.spend(read.id(), now) == 0) {
            throw new InvalidReset();
        }
        resets.spendAll(userId, now);
        accounts.changePassword(userId, passwordHash);
        logins.endAll(userId);
        if (endConnections) {
            endConnections(userId);
        }
        var user = accounts.user(userId).orElseThrow(InvalidReset::new);
        lockouts.forgive(new AccountName(user.email()));
        tell(user, language);
    }

    /** Passkeys outlive the password: who reset it sees which there are. */
    private void tell(User user, Locale language) {
        var names = passkeys.of(user.id()).stream().map(HeldPasskey::name).toList();
        mails.send(
                names.isEmpty() ? MailKind.PASSWORD_CHANGED : MailKind.PASSWORD_CHANGED_PASSKEYS,
                new EmailAddress(user.email()),
                user.languageOr(language),
                Map.of("link", settings.baseUrl() + PAGE, "passkeys", String.join(", ", names)));
    }

    /** Who knew the password needs no link any more. */
    public void onPasswordChanged(@Observes PasswordChanged event) {
        resets.spendAll(event.userId(), clock.instant());
    }

    /** Whoever reads the mails of the old address gets no further by them. */
    public void onEmailChanged(@Observes EmailChanged event) {
        resets.spendAll(event.userId(), clock.instant());
    }

    /** Deletes some of the links that have expired; how many. */
    public int purge(int batch) {
        return resets.purge(clock.instant(), batch);
    }

    private static List<String> context(User user) {
        return Arrays.asList(user.email(), user.firstName(), user.lastName());
    }

    private void endConnections(UUID userId) {
        consents.connections(userId)
                .forEach(
                        connection ->
                                consents.revoke(
                                        userId,
                                        connection.applicationId(),
                                        EnumSet.allOf(Permission.class)));
        identityGrants
                .all(userId)
                .forEach(known -> issuedTokens.disconnect(userId, known.applicationId()));
    }

    private Token read(String token) {
        return tokens.read(Purpose.PASSWORD_RESET, token).orElseThrow(InvalidReset::new);
    }

    private UUID userId(Token token) {
        return resets.living(token.id(), clock.instant())
                .filter(reset -> token.proves(reset.tokenHash()))
                .map(PasswordReset::userId)
                .orElseThrow(InvalidReset::new);
    }
}
