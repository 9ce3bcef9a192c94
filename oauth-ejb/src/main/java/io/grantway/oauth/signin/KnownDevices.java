package io.grantway.oauth.signin;

import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import io.grantway.oauth.account.AccountDeleted;
import io.grantway.oauth.lockout.AccountName;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * The devices that signed in to an account before: browsers by a cookie, an application of a
 * partner by its client key and the address that it called from. The last 50 of a user are kept.
 */
@Stateless
public class KnownDevices {

    private static final int MOST = 50;

    @Inject KnownDeviceRepository devices;
    @Inject Secrets secrets;
    @Inject Clock clock;

    /**
     * Whether the device signed in to this account before.
     *
     * @param mark null where it has none
     */
    public boolean isKnown(AccountName account, String mark) {
        return devices.isKnown(account.value(), hash(mark == null ? "" : mark));
    }

    /** Whether nothing signed in to this account yet. */
    public boolean isNone(UUID userId) {
        return devices.count(userId) == 0;
    }

    /** The device has signed in; whether it was the first time. */
    public boolean remember(UUID userId, String mark) {
        var now = clock.instant();
        var hash = hash(mark);
        if (devices.seen(userId, hash, now) == 1
                || devices.add(Secrets.timeOrderedId(now.toEpochMilli()), userId, hash, now) == 0) {
            return false;
        }
        if (devices.count(userId) > MOST) {
            devices.keep(userId, MOST);
        }
        return true;
    }

    public void onAccountDeleted(@Observes AccountDeleted event) {
        devices.delete(event.userId());
    }

    private String hash(String mark) {
        return secrets.keyedText(Purpose.KNOWN_DEVICE, mark);
    }
}
