package io.grantway.oauth.keypair;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Says of keys 30 days, 7 days and one day before their end that it comes. */
@Stateless
public class KeyReminders {

    /** The last one first: a key that is issued for less than 30 days skips the first. */
    private static final List<Integer> DAYS = List.of(1, 7, 30);

    @Inject ClientKeyRepository keys;
    @Inject Event<ClientKeyExpiring> expiring;
    @Inject Clock clock;

    /** Reminds of some of the keys that are due; of how many. */
    public int remind(int batch) {
        var reminded = 0;
        for (var days : DAYS) {
            reminded += remind(days, batch - reminded);
        }
        return reminded;
    }

    private int remind(int days, int batch) {
        var now = clock.instant();
        var due =
                batch <= 0
                        ? List.<KeyInfo>of()
                        : keys.toRemindOf(now, now.plus(Duration.ofDays(days)), days, batch);
        for (var key : due) {
            if (keys.remind(key.clientKey(), days) == 1) {
                expiring.fire(
                        new ClientKeyExpiring(
                                key.clientKey(),
                                key.name(),
                                key.applicationId(),
                                key.applicationName(),
                                key.expiresAt(),
                                days));
            }
        }
        return due.size();
    }
}
