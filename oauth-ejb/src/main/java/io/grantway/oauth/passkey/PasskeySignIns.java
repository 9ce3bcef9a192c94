package io.grantway.oauth.passkey;

import com.webauthn4j.data.AuthenticationData;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.account.Accounts;
import io.grantway.oauth.account.LoginOutcome;
import io.grantway.oauth.account.SecurityMails;
import io.grantway.oauth.account.User;
import io.grantway.oauth.mail.MailKind;
import io.grantway.oauth.passkey.PasskeyChallenges.Ceremony;
import io.grantway.oauth.passkey.PasskeyOutcome.Copied;
import io.grantway.oauth.passkey.PasskeyOutcome.Expired;
import io.grantway.oauth.passkey.PasskeyOutcome.Refused;
import io.grantway.oauth.passkey.PasskeyOutcome.Verified;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

/**
 * Sign-in with a passkey in place of a password. The user is who the passkey says: no address is
 * asked for, and none is told.
 */
@Stateless
public class PasskeySignIns {

    /**
     * RFC 8176: possession of a key, presence of the user, and with what unlocks the key more than
     * one factor. Without attestation nobody knows whether the key rests in hardware.
     */
    private static final String METHODS = "pop user mfa";

    @Inject PasskeyChallenges challenges;
    @Inject PasskeyRepository passkeys;
    @Inject PasskeyUsers users;
    @Inject WebAuthn webAuthn;
    @Inject Accounts accounts;
    @Inject SecurityMails mails;
    @Inject Clock clock;

    /**
     * A challenge for any passkey, good for one answer within 5 minutes.
     *
     * @param browser by the random name that its cookie holds
     * @param session that the sign-in is for
     */
    public String challenge(String browser, UUID session) {
        return challenges.issue(Ceremony.SIGN_IN, browser, session);
    }

    /**
     * Takes the answer to a challenge, which is spent by it, right or wrong.
     *
     * @param language of the mail to a user who has chosen none
     */
    public PasskeyOutcome authenticate(
            PasskeyAssertion sent, String browser, UUID session, Locale language) {
        var read = webAuthn.read(sent);
        if (read.isEmpty()) {
            return new Refused();
        }
        var answer = read.get();
        var challenge = WebAuthn.bytes(answer.getCollectedClientData().getChallenge());
        if (!challenges.spend(challenge, Ceremony.SIGN_IN, browser, session)) {
            return new Expired();
        }
        return passkeys.byCredential(Secrets.base64Url(sent.credentialId()))
                .filter(passkey -> users.isOf(passkey.userId(), sent.userHandle()))
                .flatMap(
                        passkey ->
                                accounts.user(passkey.userId())
                                        .map(user -> judge(answer, passkey, user, language)))
                .orElseGet(Refused::new);
    }

    private PasskeyOutcome judge(
            AuthenticationData answer, Passkey passkey, User user, Locale language) {
        return switch (webAuthn.judge(answer, passkey)) {
            case WRONG -> new Refused();
            case COPIED -> copied(user, language);
            case RIGHT -> {
                var state = answer.getAuthenticatorData();
                var isFirst =
                        passkeys.use(
                                        passkey.id(),
                                        state.getSignCount(),
                                        state.isFlagBS(),
                                        clock.instant())
                                == 1;
                yield isFirst
                        ? new Verified(new LoginOutcome.SignedIn(user, METHODS))
                        : copied(user, language);
            }
        };
    }

    private PasskeyOutcome copied(User user, Locale language) {
        mails.tell(MailKind.PASSKEY_COPIED, user.id(), language);
        return new Copied();
    }
}
