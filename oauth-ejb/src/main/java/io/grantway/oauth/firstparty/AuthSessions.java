package io.grantway.oauth.firstparty;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.authorization.AuthorizationRequest;
import io.grantway.oauth.authorization.AuthorizationSession;
import io.grantway.oauth.authorization.Authorizations;
import io.grantway.oauth.authorization.PushedAnswer;
import io.grantway.oauth.authorization.PushedAuthorizations;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.proof.DpopRefused;
import io.grantway.oauth.proof.SpentIds;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * The authorization sessions of first-party applications, which sign users in on screens of their
 * own. What a session holds travels, encrypted, in its {@code auth_session}: that belongs to one
 * client and one key, counts for one step, and ends 10 minutes after the first.
 */
@Stateless
public class AuthSessions {

    private static final String KIND = "auth-session";

    @Inject Authorizations authorizations;
    @Inject PushedAuthorizations pushedAuthorizations;
    @Inject AuthSessionTokens tokens;
    @Inject SpentIds spentIds;
    @Inject Clock clock;

    /**
     * Starts a session.
     *
     * @throws OAuthException unauthorized_client where the application is none of those that may;
     *     else saying what is wrong with the request
     */
    public AuthSession begin(Client client, AuthorizationRequest request) {
        requireFirstParty(client);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var started =
                new AuthSession(
                        Secrets.timeOrderedId(now.toEpochMilli()),
                        null,
                        PushedAuthorizations.boundTo(client, request),
                        client.provenKey(),
                        null,
                        null,
                        0,
                        now);
        authorization(client, started);
        return started;
    }

    /**
     * Reads an {@code auth_session}; it is not spent by that.
     *
     * @throws OAuthException invalid_session where it has expired, or is not this client's and
     *     device's
     */
    public AuthSession open(Client client, String authSession) {
        requireFirstParty(client);
        var read = tokens.open(authSession);
        if (!client.clientKey().equals(read.request().get("client_id"))) {
            throw invalid("The auth_session was started by another client");
        }
        if (!Objects.equals(read.jkt(), client.provenKey())) {
            throw invalid("The auth_session is bound to another key");
        }
        return read;
    }

    /**
     * Spends the step that a session was read from. Of any number of callers, on any node, one goes
     * on.
     *
     * @throws OAuthException invalid_session for the others
     */
    public AuthSession spend(Client client, AuthSession session) {
        if (session.step() != null
                && !spentIds.spend(
                        KIND,
                        client.clientKey(),
                        session.step().toString(),
                        tokens.endOf(session))) {
            throw invalid("The auth_session was used before: each answer has a new one");
        }
        return session.spent();
    }

    /** The {@code auth_session} for the next step. */
    public String next(AuthSession session) {
        return tokens.seal(session);
    }

    /** The request, checked as at the authorization endpoint. */
    public AuthorizationSession authorization(Client client, AuthSession session) {
        return authorizations.direct(
                client,
                AuthorizationRequest.direct(session.request()),
                session.id(),
                session.startedAt());
    }

    /**
     * Pushes the request, so that a browser can take it from here (RFC 9126); empty where it has no
     * redirect URI for the browser to come back to.
     */
    public Optional<PushedAnswer> push(Client client, AuthSession session) {
        return session.request().containsKey("redirect_uri")
                ? Optional.of(
                        pushedAuthorizations.push(
                                client, AuthorizationRequest.direct(session.request())))
                : Optional.empty();
    }

    private static void requireFirstParty(Client client) {
        if (!client.security().firstParty()) {
            throw new OAuthException(
                    OAuthError.UNAUTHORIZED_CLIENT,
                    "The application is none of first party: send the user to the authorization"
                            + " endpoint");
        }
        if (!client.authenticated() && client.provenKey() == null) {
            throw DpopRefused.missing();
        }
    }

    static OAuthException invalid(String why) {
        return new OAuthException(OAuthError.INVALID_SESSION, why);
    }
}
