package io.grantway.oauth.account;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import io.grantway.oauth.account.LoginSessionRepository.Row;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Sign-ins that last for some minutes: the bearer of {@code POST /v1/auth/login} and the cookie of
 * the hosted pages. The token is opaque: it can't be taken for an access token.
 */
@Stateless
public class LoginSessions {

    private static final int ID_BYTES = 16;
    private static final int TOKEN_BYTES = ID_BYTES + 32;
    private static final int MOST_SHOWN = 50;
    private static final Duration SEEN_AGAIN = Duration.ofMinutes(5);

    @Inject LoginSessionRepository sessions;
    @Inject RememberedDevices remembered;
    @Inject Secrets secrets;
    @Inject OAuthSettings settings;
    @Inject Event<SignInEnded> ended;
    @Inject Clock clock;

    /** Starts the sign-in of a partner's own UI; returns its token, which is shown only here. */
    public String startApi(User user, String methods) {
        return start(user, methods, settings.apiLoginLifetime(), null);
    }

    /** Starts the sign-in of a browser; returns the value of its cookie. */
    public String startHosted(User user, String methods, Device device) {
        return start(user, methods, settings.hostedLoginLifetime(), device);
    }

    /**
     * Makes a browser's sign-in a fresh one, of the same user; what it was used for stays with it.
     *
     * @return the new value of its cookie: the old one is good for nothing
     */
    public String renewHosted(Login login, String methods) {
        var now = clock.instant();
        var token = token(login.id());
        sessions.renew(
                login.id(), hash(token), methods, now, now.plus(settings.hostedLoginLifetime()));
        return token;
    }

    /**
     * Who holds this token of a partner's own UI; empty where it is malformed, unknown, expired or
     * ended, or the cookie of a browser.
     */
    public Optional<Login> find(String token) {
        var id = idOf(token);
        return row(id, token).filter(row -> !row.isOfBrowser()).map(row -> login(id, row));
    }

    /**
     * Who holds this cookie, and notes every few minutes that it was this browser; empty also for
     * the token of a partner's own UI, which opens no page of the account.
     */
    public Optional<Login> find(String token, Device device) {
        var id = idOf(token);
        var found = row(id, token).filter(Row::isOfBrowser);
        var now = clock.instant();
        var before = now.minus(SEEN_AGAIN);
        found.map(Row::lastSeenAt)
                .filter(seen -> seen.isBefore(before))
                .ifPresent(
                        seen ->
                                sessions.seen(
                                        id, device.userAgent(), device.ipAddress(), now, before));
        return found.map(row -> login(id, row));
    }

    /** The living sign-ins of browsers of a user, the newest first; at most 50. */
    public List<OpenSignIn> open(UUID userId) {
        return sessions.open(userId, clock.instant(), MOST_SHOWN);
    }

    /** Ends a sign-in of a user; false where there is none such any more, or it is not theirs. */
    public boolean end(UUID userId, UUID id) {
        var done = sessions.endOf(userId, id, clock.instant()) == 1;
        if (done) {
            ended.fire(new SignInEnded(userId, id));
        }
        return done;
    }

    /** Ends all sign-ins of the user but this one; those of partners' own pages, too. */
    public void endOthers(Login login) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        sessions.endAllBut(login.userId(), login.id(), now);
        remembered.endAll(login.userId());
        tell(login.userId(), now);
    }

    private Optional<Row> row(UUID id, String token) {
        return id == null
                ? Optional.empty()
                : sessions.living(id, clock.instant())
                        .filter(row -> Secrets.same(row.tokenHash(), hash(token)));
    }

    private static Login login(UUID id, Row row) {
        return new Login(id, row.userId(), row.email(), row.methods(), row.authenticatedAt());
    }

    /** Ends a sign-in, and with it what was issued to applications for no longer than that. */
    public void end(Login login) {
        if (sessions.end(login.id(), clock.instant()) == 1) {
            ended.fire(new SignInEnded(login.userId(), login.id()));
        }
    }

    /** Ends all sign-ins of a user, on every device. */
    public void endAll(UUID userId) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        sessions.endAll(userId, now);
        remembered.endAll(userId);
        tell(userId, now);
    }

    private void tell(UUID userId, Instant endedAt) {
        sessions.endedAt(userId, endedAt).forEach(id -> ended.fire(new SignInEnded(userId, id)));
    }

    /** Deletes some of the sign-ins that have expired; how many. */
    public int purge(int batch) {
        return sessions.purge(clock.instant(), batch);
    }

    private String start(User user, String methods, Duration lifetime, Device device) {
        var now = clock.instant();
        var id = Secrets.timeOrderedId(now.toEpochMilli());
        var token = token(id);
        var session =
                new LoginSession(id, hash(token), user.id(), methods, now, now.plus(lifetime));
        sessions.insert(device == null ? session : session.with(device));
        return token;
    }

    private String token(UUID id) {
        return Secrets.base64Url(
                ByteBuffer.allocate(TOKEN_BYTES)
                        .put(Secrets.bytes(id))
                        .put(secrets.random())
                        .array());
    }

    private String hash(String token) {
        return secrets.keyedText(Purpose.LOGIN_TOKEN, token);
    }

    private static UUID idOf(String token) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            return bytes.remaining() == TOKEN_BYTES
                    ? new UUID(bytes.getLong(), bytes.getLong())
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
