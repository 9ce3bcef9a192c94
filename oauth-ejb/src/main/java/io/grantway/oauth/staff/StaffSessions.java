package io.grantway.oauth.staff;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.OpaqueTokens;
import io.grantway.oauth.Secrets.Purpose;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Sign-ins of staff: a cookie that ends after a time without a request, and at the latest after a
 * working day. Roles and the account itself are looked at with every request.
 */
@Stateless
public class StaffSessions {

    /** The part of the idle time after which a request moves its end. */
    private static final int STEPS = 10;

    @Inject StaffSessionRepository sessions;
    @Inject OpaqueTokens tokens;
    @Inject OAuthSettings settings;
    @Inject Clock clock;

    /**
     * Who holds this token, as of now; empty where it is malformed, unknown, idle for too long,
     * expired or ended, or the account is not active any more.
     *
     * @param source the network address of the request
     */
    public Optional<Staff> find(String token, String source) {
        var presented = tokens.read(Purpose.STAFF_SESSION, token).orElse(null);
        if (presented == null) {
            return Optional.empty();
        }
        var now = clock.instant();
        var idle = settings.staffIdleTime();
        var row =
                sessions.living(presented.id(), now, now.minus(idle))
                        .filter(found -> presented.proves(found.tokenHash()));
        row.filter(found -> found.lastSeenAt().isBefore(now.minus(idle.dividedBy(STEPS))))
                .ifPresent(found -> sessions.seen(presented.id(), now));
        return row.map(
                found ->
                        new Staff(
                                found.staffId(),
                                found.email(),
                                found.name(),
                                StaffRole.parse(found.roles()),
                                source));
    }

    /** Ends a sign-in. */
    public void end(String token) {
        tokens.read(Purpose.STAFF_SESSION, token)
                .filter(presented -> find(token, "").isPresent())
                .ifPresent(presented -> sessions.end(presented.id(), clock.instant()));
    }

    /** Deletes some of the sign-ins that have expired; how many. */
    public int purge(int batch) {
        return sessions.purge(clock.instant(), batch);
    }

    /** Starts a sign-in; returns the value of its cookie. For this feature alone. */
    public String start(UUID staffId, String source) {
        var now = clock.instant();
        var token = tokens.issue(Purpose.STAFF_SESSION, now);
        sessions.insert(
                new StaffSession(
                        token.id(),
                        token.hash(),
                        staffId,
                        source,
                        now,
                        now.plus(settings.staffSessionLifetime())));
        return token.text();
    }
}
