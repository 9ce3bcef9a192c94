package io.grantway.web.limits;

import io.grantway.oauth.account.Device;
import io.grantway.oauth.account.LoginOutcome;
import io.grantway.oauth.account.LoginOutcome.Busy;
import io.grantway.oauth.account.LoginOutcome.SecondFactorDue;
import io.grantway.oauth.account.LoginOutcome.SignedIn;
import io.grantway.oauth.account.User;
import io.grantway.oauth.lockout.AccountName;
import io.grantway.oauth.lockout.Admission;
import io.grantway.oauth.lockout.LockoutSettings;
import io.grantway.oauth.lockout.Lockouts;
import io.grantway.oauth.signin.KnownDevices;
import io.grantway.oauth.signin.SignInHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;

/**
 * What every try to sign in passes before it is judged: the limits of this node, which cost
 * nothing, then the locks that all nodes share.
 */
@ApplicationScoped
public class SignInGate {

    @Inject FailedSignIns failures;
    @Inject Lockouts lockouts;
    @Inject LockoutSettings settings;
    @Inject KnownDevices devices;
    @Inject SignInHistory history;

    /**
     * Counts a try.
     *
     * @param account the e-mail address as it was typed
     * @param device where the try comes from
     * @param mark what the device is known by; null where it has none
     */
    public SignInTry enter(String account, Device device, String mark) {
        var attempt = failures.attempt(account, device.ipAddress());
        if (attempt.isRefused()) {
            return SignInTry.limited(attempt);
        }
        var name = new AccountName(account);
        var admission = lockouts.admit(name, devices.isKnown(name, mark) ? mark : null);
        admission.refusal().ifPresent(wait -> attempt.isNoFailure());
        return admission
                .refusal()
                .map(wait -> SignInTry.locked(attempt, locked(wait)))
                .orElseGet(
                        () ->
                                SignInTry.admitted(
                                        attempt,
                                        outcome -> ended(outcome, admission, name, device)));
    }

    /**
     * The account was signed in to from here: what others fail at does not count here.
     *
     * @param name of the device, as people call it; empty where nothing is known of it
     * @param language of the mail where the user has chosen none
     */
    public void signedIn(User user, String mark, Device device, String name, Locale language) {
        failures.remember(user.email(), device.ipAddress());
        history.succeeded(user, mark, device, name, language);
    }

    private void ended(LoginOutcome outcome, Admission admission, AccountName name, Device device) {
        if (outcome instanceof SignedIn) {
            lockouts.succeeded(admission);
        } else if (outcome instanceof SecondFactorDue || outcome instanceof Busy) {
            lockouts.undecided(admission);
        } else {
            history.failed(name, device, admission);
        }
    }

    private Refusal locked(Duration wait) {
        var seconds = (int) wait.plusMillis(999).toSeconds();
        return new Refusal(
                seconds,
                "\"lockout\";q=" + settings.failures() + ";w=" + settings.longest().toSeconds(),
                "\"lockout\";r=0;t=" + seconds);
    }
}
