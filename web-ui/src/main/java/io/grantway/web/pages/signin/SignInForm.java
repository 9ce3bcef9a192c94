package io.grantway.web.pages.signin;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.account.Accounts;
import io.grantway.oauth.account.Login;
import io.grantway.oauth.account.LoginChallenges;
import io.grantway.oauth.account.LoginOutcome;
import io.grantway.oauth.account.User;
import io.grantway.oauth.passkey.PasskeyOutcome;
import io.grantway.web.limits.SignInGate;
import io.grantway.web.pages.browser.Exchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The fields of a sign-in: password, then the one-time code where the user has a second factor. */
@Named("signIn")
@RequestScoped
public class SignInForm {

    private static final int MAX_EMAIL = 254;
    private static final int RETRY_AFTER_SECONDS = 3;

    @Inject Exchange exchange;
    @Inject SignIns signIns;
    @Inject Accounts accounts;
    @Inject LoginChallenges challenges;
    @Inject SignInGate gate;
    @Inject PasskeyButton passkeys;
    @Inject OAuthSettings settings;

    private String email;
    private String challenge;
    private Fault fault;
    private boolean demanding;

    /**
     * Takes what was sent; empty where the form has to be shown again.
     *
     * @param session what the sign-in is for: an authorization session, or the account pages
     */
    public Optional<Login> submit(UUID session) {
        if (exchange.has("passkey")) {
            return passkey(session);
        }
        return exchange.has("challenge") ? secondFactor(session) : password(session);
    }

    /** Asks for the second factor also in a browser that is remembered. */
    void demandSecondFactor() {
        demanding = true;
    }

    /** Fills in an address that the user probably signs in with; null for none. */
    void expect(String email) {
        if (this.email == null && email != null && isWritable(email)) {
            this.email = email;
        }
    }

    private Optional<Login> passkey(UUID session) {
        var outcome = passkeys.answer(session);
        if (outcome instanceof PasskeyOutcome.Verified verified) {
            return Optional.of(signIns.start(verified.signedIn()));
        }
        if (outcome instanceof PasskeyOutcome.Expired) {
            return again(Fault.PASSKEY_EXPIRED);
        }
        return again(
                outcome instanceof PasskeyOutcome.Copied
                        ? Fault.PASSKEY_COPIED
                        : Fault.PASSKEY_REFUSED);
    }

    private Optional<Login> password(UUID session) {
        email = exchange.value("email");
        var password = exchange.value("password");
        if (email == null || email.isBlank()) {
            return again(Fault.EMAIL_MISSING);
        }
        if (password == null || password.isEmpty()) {
            return again(Fault.PASSWORD_MISSING);
        }
        if (!isWritable(email)) {
            return again(Fault.REFUSED);
        }
        return bounded(session, email, () -> accounts.authenticate(email, password, null));
    }

    private Optional<Login> secondFactor(UUID session) {
        challenge = exchange.value("challenge");
        var user = challenges.open(challenge, session);
        var code = exchange.value("code");
        if (user.isEmpty()) {
            challenge = null;
            return again(Fault.CHALLENGE_EXPIRED);
        }
        if (code == null || code.isBlank()) {
            return again(Fault.CODE_MISSING);
        }
        var login =
                bounded(
                        session,
                        accounts.user(user.get()).map(User::email).orElse(""),
                        () -> accounts.secondFactor(user.get(), code.replaceAll("\\s", "")));
        if (exchange.has("remember") && getRememberDays() > 0) {
            login.ifPresent(signIns::remember);
        }
        return login;
    }

    /** Judges a try that the limits let pass; one that was refused is not even looked at. */
    private Optional<Login> bounded(UUID session, String account, Supplier<LoginOutcome> judge) {
        var attempt = gate.enter(account, signIns.device(), signIns.mark().orElse(null));
        var refusal = attempt.refusal();
        if (refusal.isPresent()) {
            refusal.get().describe(exchange::header);
            return again(Fault.TOO_MANY);
        }
        var outcome = orRemembered(judge.get());
        attempt.ended(outcome);
        return judge(session, outcome);
    }

    /** No code is due in a browser that the user let be remembered, unless the code is demanded. */
    private LoginOutcome orRemembered(LoginOutcome outcome) {
        return !demanding && outcome instanceof LoginOutcome.SecondFactorDue due
                ? signIns.remembered(due.user()).map(LoginOutcome.class::cast).orElse(due)
                : outcome;
    }

    private Optional<Login> judge(UUID session, LoginOutcome outcome) {
        if (outcome instanceof LoginOutcome.SignedIn signedIn) {
            return Optional.of(signIns.start(signedIn));
        }
        if (outcome instanceof LoginOutcome.SecondFactorDue due) {
            challenge = challenges.issue(due.user().id(), session);
            return Optional.empty();
        }
        if (outcome instanceof LoginOutcome.WrongCode) {
            return again(Fault.CODE_WRONG);
        }
        if (outcome instanceof LoginOutcome.Busy) {
            exchange.header("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
            return again(Fault.BUSY);
        }
        challenge = null;
        return again(Fault.REFUSED);
    }

    private Optional<Login> again(Fault fault) {
        this.fault = fault;
        exchange.status(fault.status());
        return Optional.empty();
    }

    private static boolean isWritable(String email) {
        return email.length() <= MAX_EMAIL && email.chars().noneMatch(Character::isISOControl);
    }

    /** The address as it was typed; null on a first visit. */
    public String getEmail() {
        return email;
    }

    /** Proves that the password was right; null while that is to be asked for. */
    public String getChallenge() {
        return challenge;
    }

    /** How long this browser may be remembered; 0 where it may not. */
    public long getRememberDays() {
        return settings.rememberedDeviceLifetime().toDays();
    }

    /** Null where there is none. */
    public Fault getFault() {
        return fault;
    }
}
