package io.grantway.oauth.authorization;

import io.grantway.consent.permission.Permission;
import io.grantway.oauth.account.Login;
import io.grantway.oauth.client.Client;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A checked authorization request on its way through sign-in and consent. It lives in its token,
 * not in the database, and ends 10 minutes after it began or with the code.
 *
 * @param prompt empty, or a set of {@code consent} and {@code login}
 */
public record AuthorizationSession(
        UUID id,
        Client client,
        String redirectUri,
        String state,
        CodeChallenge codeChallenge,
        Set<Permission> requested,
        Set<String> prompt,
        Instant startedAt,
        Instant expiresAt) {

    /** What the user can't leave out of this request. */
    public Set<Permission> required() {
        var required = new TreeSet<>(client.required());
        required.retainAll(requested);
        return required;
    }

    /** Whether the request asks for a sign-in of its own, which this is not. */
    public boolean wantsFresherThan(Login login) {
        return prompt.contains("login") && login.authenticatedAt().isBefore(startedAt);
    }

    /** The same session, in which the user is asked even where nothing new is asked for. */
    public AuthorizationSession askingAgain() {
        var prompts = new TreeSet<>(prompt);
        prompts.add("consent");
        return new AuthorizationSession(
                id,
                client,
                redirectUri,
                state,
                codeChallenge,
                requested,
                prompts,
                startedAt,
                expiresAt);
    }
}
