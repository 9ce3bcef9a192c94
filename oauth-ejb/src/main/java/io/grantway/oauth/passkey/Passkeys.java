package io.grantway.oauth.passkey;

import com.webauthn4j.data.RegistrationData;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.account.AccountDeleted;
import io.grantway.oauth.account.Accounts;
import io.grantway.oauth.account.Login;
import io.grantway.oauth.account.PasswordCheck;
import io.grantway.oauth.account.SecurityMails;
import io.grantway.oauth.mail.MailKind;
import io.grantway.oauth.passkey.PasskeyChallenges.Ceremony;
import io.grantway.oauth.passkey.PasskeyStart.Creation;
import io.grantway.oauth.passkey.PasskeyStart.Full;
import io.grantway.oauth.passkey.PasskeyStart.NotYou;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The passkeys of users: at most 20 each. Who adds or removes one enters the password, and no
 * transaction spans its hash; the user is told by mail.
 */
@Stateless
public class Passkeys {

    /** The most that a user may have. */
    public static final int MOST = 20;

    @Inject PasskeyRepository passkeys;
    @Inject PasskeyChallenges challenges;
    @Inject PasskeyUsers users;
    @Inject WebAuthn webAuthn;
    @Inject Accounts accounts;
    @Inject SecurityMails mails;
    @Inject Clock clock;
    @Resource SessionContext context;

    /** The oldest first. */
    public List<HeldPasskey> of(UUID userId) {
        return passkeys.of(userId, MOST);
    }

    /** One of the user's; empty where it is not theirs. */
    public Optional<HeldPasskey> find(UUID userId, UUID id) {
        return of(userId).stream().filter(passkey -> passkey.id().equals(id)).findFirst();
    }

    public boolean hasAny(UUID userId) {
        return passkeys.count(userId) > 0;
    }

    /**
     * Begins to add one for who knows the password.
     *
     * @param browser by the random name that its cookie holds
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PasskeyStart begin(Login login, String password, String browser) {
        var check = accounts.check(login.userId(), password);
        return check == PasswordCheck.RIGHT ? self().creation(login, browser) : new NotYou(check);
    }

    /** The second half of {@link #begin}: the password was right. */
    public PasskeyStart creation(Login login, String browser) {
        var known = passkeys.credentialIds(login.userId(), MOST);
        return known.size() >= MOST
                ? new Full()
                : new Creation(
                        challenges.issue(Ceremony.REGISTRATION, browser, login.id()),
                        Secrets.base64Url(users.handle(login.userId())),
                        known);
    }

    /**
     * Adds what a device made of a {@link Creation}.
     *
     * @param language of the mail to a user who has chosen none
     */
    public PasskeyAdded add(
            Login login,
            PasskeyAttestation sent,
            PasskeyName name,
            String browser,
            Locale language) {
        var read = webAuthn.read(sent);
        if (read.isEmpty()) {
            return PasskeyAdded.REFUSED;
        }
        var made = read.get();
        var challenge = WebAuthn.bytes(made.getCollectedClientData().getChallenge());
        if (!challenges.spend(challenge, Ceremony.REGISTRATION, browser, login.id())) {
            return PasskeyAdded.EXPIRED;
        }
        if (!webAuthn.isFit(made) || !accounts.hold(login.userId())) {
            return PasskeyAdded.REFUSED;
        }
        if (passkeys.count(login.userId()) >= MOST) {
            return PasskeyAdded.FULL;
        }
        if (!insert(login.userId(), made, sent, name)) {
            return PasskeyAdded.KNOWN;
        }
        mails.tell(MailKind.PASSKEY_ADDED, login.userId(), language);
        return PasskeyAdded.DONE;
    }

    private boolean insert(
            UUID userId, RegistrationData made, PasskeyAttestation sent, PasskeyName name) {
        var now = clock.instant();
        var state = made.getAttestationObject().getAuthenticatorData();
        var attested = state.getAttestedCredentialData();
        return passkeys.insert(
                        Secrets.timeOrderedId(now.toEpochMilli()),
                        userId,
                        Secrets.base64Url(attested.getCredentialId()),
                        webAuthn.text(attested),
                        state.getSignCount(),
                        state.isFlagBE(),
                        state.isFlagBS(),
                        sent.transports().isEmpty()
                                ? null
                                : String.join(",", sent.transports().stream().sorted().toList()),
                        name.value(),
                        now)
                == 1;
    }

    /** False where it is not the user's, or was removed meanwhile. */
    public boolean rename(UUID userId, UUID id, PasskeyName name) {
        return passkeys.rename(userId, id, name.value()) == 1;
    }

    /**
     * Removes one for who knows the password.
     *
     * @param language of the mail to a user who has chosen none
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PasswordCheck remove(UUID userId, UUID id, String password, Locale language) {
        var check = accounts.check(userId, password);
        if (check == PasswordCheck.RIGHT) {
            self().remove(userId, id, language);
        }
        return check;
    }

    /** The second half of {@link #remove(UUID, UUID, String, Locale)}. */
    public void remove(UUID userId, UUID id, Locale language) {
        if (passkeys.remove(userId, id) == 1) {
            mails.tell(MailKind.PASSKEY_REMOVED, userId, language);
        }
    }

    public void onAccountDeleted(@Observes AccountDeleted event) {
        passkeys.removeAll(event.userId());
    }

    private Passkeys self() {
        return context.getBusinessObject(Passkeys.class);
    }
}
