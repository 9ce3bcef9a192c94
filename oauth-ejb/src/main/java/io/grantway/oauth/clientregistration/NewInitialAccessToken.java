package io.grantway.oauth.clientregistration;

import io.grantway.consent.permission.Permission;
import java.time.Duration;
import java.util.Set;

/**
 * What an initial access token shall be good for.
 *
 * @param permissions the most that a client which is registered by it may ask for
 * @param mostUses how many clients it registers, 1 to 1,000
 * @param lifetime 1 to 90 days
 */
public record NewInitialAccessToken(
        String name, Set<Permission> permissions, int mostUses, Duration lifetime) {

    public NewInitialAccessToken {
        permissions = Set.copyOf(permissions);
    }

    String words() {
        return "%s: %d uses in %d days, %s"
                .formatted(name, mostUses, lifetime.toDays(), Permission.format(permissions));
    }
}
