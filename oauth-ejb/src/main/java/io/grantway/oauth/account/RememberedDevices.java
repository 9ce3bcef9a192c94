package io.grantway.oauth.account;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.OpaqueTokens;
import io.grantway.oauth.Secrets.Purpose;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Browsers whose users chose not to be asked for the code of the authenticator again for some days.
 * A new password, the end of all other sign-ins and the end of the second factor end them all.
 */
@Stateless
public class RememberedDevices {

    private static final int MOST_SHOWN = 50;

    @Inject RememberedDeviceRepository devices;
    @Inject OpaqueTokens tokens;
    @Inject OAuthSettings settings;
    @Inject Clock clock;

    /** Remembers a browser whose user just proved both factors; returns what its cookie holds. */
    public String remember(UUID userId, Device device) {
        var now = clock.instant();
        var token = tokens.issue(Purpose.REMEMBERED_DEVICE, now);
        devices.insert(
                new RememberedDevice(
                        token.id(),
                        userId,
                        token.hash(),
                        device.userAgent(),
                        now,
                        now.plus(settings.rememberedDeviceLifetime())));
        return token.text();
    }

    /** Whether the cookie's value is that of a browser which this user let be remembered. */
    public boolean knows(UUID userId, String token) {
        return tokens.read(Purpose.REMEMBERED_DEVICE, token)
                .filter(
                        read ->
                                devices.living(read.id(), userId, clock.instant())
                                        .filter(read::proves)
                                        .isPresent())
                .isPresent();
    }

    /** Those that have not ended, the newest first; at most 50. */
    public List<RememberedBrowser> of(UUID userId) {
        return devices.of(userId, clock.instant(), MOST_SHOWN);
    }

    /** Ends one of the user's; nothing is done where it is not theirs. */
    public void end(UUID userId, UUID id) {
        devices.delete(userId, id);
    }

    /** Asks for the second factor again in every browser of the user. */
    public void endAll(UUID userId) {
        devices.deleteAll(userId);
    }

    /** Deletes some of those that have ended; how many. */
    public int purge(int batch) {
        return devices.purge(clock.instant(), batch);
    }

    public void onAccountDeleted(@Observes AccountDeleted event) {
        devices.deleteAll(event.userId());
    }
}
