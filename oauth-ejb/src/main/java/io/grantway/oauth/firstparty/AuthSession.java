package io.grantway.oauth.firstparty;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * How far a first-party application has taken a user through an authorization request (OAuth 2.0
 * for First-Party Applications §5.3.1).
 *
 * @param id of the authorization session
 * @param step that it was read from, which counts once; null where none has to be spent (any more)
 * @param request the parameters of the authorization request
 * @param jkt the key of the device (RFC 9449); null for a client that proves itself otherwise
 * @param userId whose password was right while the one-time code is due; null before that
 * @param login the token of the sign-in; null until the user is signed in
 * @param failures how often password or one-time code were wrong
 */
public record AuthSession(
        UUID id,
        UUID step,
        Map<String, String> request,
        String jkt,
        UUID userId,
        String login,
        int failures,
        Instant startedAt) {

    public AuthSession {
        request = Map.copyOf(request);
    }

    /** The same, with the step that it was read from spent. */
    public AuthSession spent() {
        return new AuthSession(id, null, request, jkt, userId, login, failures, startedAt);
    }

    /** The password of this user was right. */
    public AuthSession passwordProved(UUID user) {
        return new AuthSession(id, step, request, jkt, user, null, failures, startedAt);
    }

    /** Nobody is signed in (any more). */
    public AuthSession signedOut() {
        return passwordProved(null);
    }

    /** The user signed in. */
    public AuthSession signedIn(String token) {
        return new AuthSession(id, step, request, jkt, null, token, failures, startedAt);
    }

    /** Password or one-time code were wrong. */
    public AuthSession failed() {
        return new AuthSession(id, step, request, jkt, userId, login, failures + 1, startedAt);
    }
}
