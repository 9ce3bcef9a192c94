package io.grantway.oauth.signin;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.account.AccountDeleted;
import io.grantway.oauth.account.Device;
import io.grantway.oauth.account.User;
import io.grantway.oauth.lockout.AccountName;
import io.grantway.oauth.lockout.Admission;
import io.grantway.oauth.lockout.Lockouts;
import io.grantway.oauth.mail.EmailAddress;
import io.grantway.oauth.mail.MailKind;
import io.grantway.oauth.mail.Mails;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Tries to sign in, for the owner of the account: 90 days of them, and a mail at a new device. */
@Stateless
public class SignInHistory {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int MOST_SHOWN = 30;
    private static final String NEW_PASSWORD = "/oauth/password";

    @Inject SignInRecordRepository records;
    @Inject KnownDevices devices;
    @Inject Lockouts lockouts;
    @Inject LockNotices notices;
    @Inject Mails mails;
    @Inject OAuthSettings settings;
    @Inject Clock clock;

    /**
     * The account was signed in to. Its owner gets a mail where the device was not known, unless it
     * is the very first one.
     *
     * @param mark what the device is known by
     * @param name of the device, as people call it; empty where nothing is known of it
     * @param language of the mail where the user has chosen none
     */
    public void succeeded(User user, String mark, Device device, String name, Locale language) {
        var isFirst = devices.isNone(user.id());
        var isNew = devices.remember(user.id(), mark);
        records.succeeded(id(), user.id(), device.userAgent(), device.ipAddress(), clock.instant());
        if (isNew && !isFirst) {
            mails.send(
                    MailKind.NEW_DEVICE,
                    new EmailAddress(user.email()),
                    user.languageOr(language),
                    Map.of(
                            "link",
                            settings.baseUrl() + NEW_PASSWORD,
                            "device",
                            name.isEmpty() ? "?" : name,
                            "address",
                            device.ipAddress()));
        }
    }

    /**
     * A try failed. Where others have to wait from now on, the owner of the account is told. What
     * is done for an account is done for none, too: something is written.
     */
    public void failed(AccountName account, Device device, Admission admission) {
        var written =
                records.failed(
                        id(),
                        account.value(),
                        device.userAgent(),
                        device.ipAddress(),
                        clock.instant());
        if (written == 0) {
            lockouts.touch(admission);
        }
        if (lockouts.holdsUpOthers(account, admission)) {
            notices.tell(account);
        }
    }

    /** The last tries at an account, the newest first; at most 30. */
    public List<RecentSignIn> newest(UUID userId) {
        return records.newest(userId, MOST_SHOWN);
    }

    public void onAccountDeleted(@Observes AccountDeleted event) {
        records.delete(event.userId());
    }

    /** Deletes some of those that are too old; how many. */
    public int purge(int batch) {
        return records.purge(clock.instant().minus(KEPT), batch);
    }

    private UUID id() {
        return Secrets.timeOrderedId(clock.instant().toEpochMilli());
    }
}
