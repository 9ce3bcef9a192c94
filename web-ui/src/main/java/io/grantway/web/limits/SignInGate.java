package io.grantway.web.limits;

import io.grantway.oauth.lockout.AccountName;
import io.grantway.oauth.lockout.LockoutSettings;
import io.grantway.oauth.lockout.Lockouts;
import io.grantway.oauth.signin.KnownDevices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

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

    /**
     * Counts a try.
     *
     * @param account the e-mail address as it was typed
     * @param address where the try comes from
     * @param mark what the device is known by; null where it has none
     */
    public SignInTry enter(String account, String address, String mark) {
        var attempt = failures.attempt(account, address);
        if (attempt.isRefused()) {
            return new SignInTry(attempt, null, null, lockouts);
        }
        var name = new AccountName(account);
        var admission = lockouts.admit(name, devices.isKnown(name, mark) ? mark : null);
        admission.refusal().ifPresent(wait -> attempt.isNoFailure());
        return new SignInTry(
                attempt, admission, admission.refusal().map(this::locked).orElse(null), lockouts);
    }

    /** The account was signed in to from here: what others fail at does not count here. */
    public void remember(UUID userId, String account, String address, String mark) {
        failures.remember(account, address);
        devices.remember(userId, mark);
    }

    private Refusal locked(Duration wait) {
        var seconds = (int) wait.plusMillis(999).toSeconds();
        return new Refusal(
                seconds,
                "\"lockout\";q=" + settings.failures() + ";w=" + settings.longest().toSeconds(),
                "\"lockout\";r=0;t=" + seconds);
    }
}
