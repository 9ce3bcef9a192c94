package io.grantway.oauth.authorization;

import static io.grantway.consent.permission.Permission.TRANSACTIONS_WRITE;
import static io.grantway.oauth.OAuthException.invalidRequest;

import io.grantway.consent.permission.Permission;
import io.grantway.consent.policy.Policies;
import io.grantway.consent.record.ConsentDecision;
import io.grantway.consent.record.Consents;
import io.grantway.consent.record.Spendings;
import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.account.Login;
import io.grantway.oauth.activity.Activity;
import io.grantway.oauth.activity.ActivityCounter;
import io.grantway.oauth.authorization.InvalidSession.Reason;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.client.Clients;
import io.grantway.oauth.openid.GrantedScope;
import io.grantway.oauth.openid.IdentityGrants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The authorization core (RFC 6749 §4.1 with mandatory PKCE): begin, review, approve or deny. The
 * hosted pages, API mode and the standard endpoints are skins over it.
 */
@Stateless
public class Authorizations {

    @Inject Clients clients;
    @Inject RequestedSessions requests;
    @Inject SignInDemands demands;
    @Inject PushedRequests pushedRequests;
    @Inject SessionTokens sessionTokens;
    @Inject AuthorizationCodes codes;
    @Inject Consents consents;
    @Inject Spendings spendings;
    @Inject IdentityGrants identityGrants;
    @Inject ManagedGrants grants;
    @Inject Policies policies;
    @Inject ActivityCounter activity;

    /**
     * Checks a request and starts its session.
     *
     * @return the session token, good for 10 minutes
     * @throws AuthorizationRefused where the fault may be told to the redirect URI
     * @throws OAuthException where client or redirect URI are wrong: to be answered directly
     */
    public String begin(AuthorizationRequest sent) {
        var client = requests.client(sent.get("client_id"));
        var request = requests.pushedOr(sent, client);
        requests.requireRedirectUri(client, request);
        try {
            return sessionTokens.seal(requests.session(client, request));
        } catch (OAuthException refusal) {
            throw new AuthorizationRefused(
                    refusal, request.get("redirect_uri"), request.get("state"));
        }
    }

    /**
     * Checks a request without starting anything.
     *
     * @throws OAuthException saying what is wrong
     */
    public void check(Client client, AuthorizationRequest request) {
        requests.requireRedirectUri(client, request);
        sessionTokens.seal(requests.session(client, request));
    }

    /**
     * The session of a request that a first-party application takes its user through itself: where
     * it needs no page, it needs no redirect URI.
     *
     * @param id of the session, the same in each of its steps
     * @param startedAt when the first of them was
     * @throws OAuthException saying what is wrong
     */
    public AuthorizationSession direct(
            Client client, AuthorizationRequest request, UUID id, Instant startedAt) {
        return requests.direct(client, request, id, startedAt);
    }

    /**
     * The session of a token.
     *
     * @throws InvalidSession where the token is malformed or expired
     */
    public AuthorizationSession session(String sessionToken) {
        return sessionTokens.open(sessionToken);
    }

    /**
     * The session of a token in the hands of the application that began it.
     *
     * @throws InvalidSession where the token is malformed or expired
     * @throws OAuthException invalid_request where another application began it
     */
    public AuthorizationSession session(String sessionToken, Client caller) {
        var session = sessionTokens.open(sessionToken);
        if (!session.client().applicationId().equals(caller.applicationId())) {
            throw invalidRequest("The session was started by another client");
        }
        return session;
    }

    /**
     * Makes sure that the session waits for an answer.
     *
     * @throws InvalidSession where it was completed before
     */
    public void requireUnspent(AuthorizationSession session) {
        if (codes.isSpent(session)) {
            throw new InvalidSession(Reason.SPENT);
        }
    }

    /** Refuses a request that can't be granted as it is; its session stays as it was. */
    public AuthorizationRefused refusal(
            AuthorizationSession session, OAuthError error, String description) {
        return new AuthorizationRefused(
                new OAuthException(error, description), session.redirectUri(), session.state());
    }

    /** Whether this user has to be asked, and what for. */
    public ConsentReview review(AuthorizationSession session, Login login) {
        return review(session, login, Policies.FALLBACK_LANGUAGE);
    }

    /**
     * Whether this user has to be asked, and what for.
     *
     * @param language of what is said of changed texts (RFC 5646 §2.1)
     */
    public ConsentReview review(AuthorizationSession session, Login login, String language) {
        grants.requireOf(login.userId(), session);
        var held = held(session, login.userId());
        var known = identityGrants.of(login.userId(), session.client().applicationId());
        if (held.containsAll(session.requested())
                && known.containsAll(session.openId().scopes())
                && !session.openId().asks(Prompt.CONSENT)
                && !grants.takesBack(session)) {
            return new ConsentReview.AlreadyGranted();
        }
        return new ConsentReview.Due(
                clients.profile(session.client().applicationId()),
                new TreeSet<>(session.requested()),
                session.required(),
                held,
                policies.currentDataAccessVersion(),
                consents.changes(login.userId(), session.client().applicationId(), language),
                grants.ending(session, login.userId()));
    }

    /** What the user grants already; payments only where it is as much as is asked for. */
    private Set<Permission> held(AuthorizationSession session, UUID userId) {
        var applicationId = session.client().applicationId();
        var held = consents.granted(userId, applicationId);
        if (!session.requested().contains(TRANSACTIONS_WRITE)
                || !held.contains(TRANSACTIONS_WRITE)
                || spendings.isGranted(userId, applicationId, session.limit())) {
            return held;
        }
        var less = EnumSet.copyOf(held);
        less.remove(TRANSACTIONS_WRITE);
        return less;
    }

    /**
     * Issues the code of a session on what the user granted before.
     *
     * @throws ConsentRequired where that is not all that the session asks for
     * @throws InvalidSession where the session was completed before
     */
    public AuthorizationResponse approve(AuthorizationSession session, Login login) {
        if (!(review(session, login) instanceof ConsentReview.AlreadyGranted)) {
            throw consentRequired("The user has to agree to the permissions first", session);
        }
        return complete(session, login, session.requested(), null);
    }

    /**
     * Records what the user ticked and issues the code of the session. The same call again gets the
     * same code while that waits to be redeemed; the answer is recorded once.
     *
     * @throws ConsentRequired where the answer leaves out a required permission, was given to
     *     another policy version, or was withdrawn at this very moment
     * @throws OAuthException access_denied where nothing is granted; invalid_scope where more is
     *     granted than was asked for; interaction_required where the user lacks a second factor
     * @throws InvalidSession where the session was completed before
     */
    public AuthorizationResponse approve(
            AuthorizationSession session, Login login, ConsentAnswer answer) {
        if (!session.requested().containsAll(answer.granted())) {
            throw new OAuthException(
                    OAuthError.INVALID_SCOPE, "More is granted than the session asks for");
        }
        if (answer.granted().isEmpty()
                && (!session.openId().isOpenId() || session.grant() != null)) {
            throw new OAuthException(OAuthError.ACCESS_DENIED, "The user granted no permission");
        }
        if (!answer.granted().containsAll(session.required())) {
            throw consentRequired("A permission that the application requires is missing", session);
        }
        if (!policies.currentDataAccessVersion().equals(answer.policyVersion())) {
            throw consentRequired("The answer is to another version of the policy", session);
        }
        return complete(session, login, answer.granted(), answer);
    }

    /**
     * Ends the session without a code.
     *
     * @return the refusal to send the browser back with
     */
    public AuthorizationRefused deny(AuthorizationSession session) {
        codes.deny(session);
        return refusal(session, OAuthError.ACCESS_DENIED, "The user denied the request");
    }

    /** Deletes some of what no living session can point at; how many rows. */
    public int purge(int batch) {
        return codes.purge(batch) + pushedRequests.purge(batch);
    }

    private AuthorizationResponse complete(
            AuthorizationSession session,
            Login login,
            Set<Permission> granted,
            ConsentAnswer toRecord) {
        if (!demands.suits(session, login)) {
            throw new OAuthException(OAuthError.LOGIN_REQUIRED, signInAgain(session, login));
        }
        if (demands.stepUp(session, login) == StepUp.NOT_POSSIBLE) {
            throw new OAuthException(
                    OAuthError.INTERACTION_REQUIRED, SignInDemands.NO_SECOND_FACTOR);
        }
        grants.requireOf(login.userId(), session);
        var grantId = session.grant() == null ? null : grants.name(session);
        var issued =
                codes.issue(
                        session,
                        login,
                        new GrantedScope(session.openId().scopes(), granted),
                        grantId);
        if (issued.isEmpty()) {
            var again =
                    codes.reissue(session, login)
                            .orElseThrow(() -> new InvalidSession(Reason.SPENT));
            return new AuthorizationResponse(session.redirectUri(), again, session.state());
        }
        var applicationId = session.client().applicationId();
        if (toRecord != null) {
            identityGrants.add(login.userId(), applicationId, session.openId().scopes());
        }
        if (toRecord != null && !session.requested().isEmpty()) {
            consents.record(
                    new ConsentDecision(
                            session.client().partnerId(),
                            login.userId(),
                            applicationId,
                            session.requested(),
                            granted,
                            session.limit(),
                            toRecord.policyVersion(),
                            toRecord.circumstances()));
        }
        if (!consents.confirm(login.userId(), applicationId, granted)) {
            throw consentRequired("The consent was withdrawn", session);
        }
        if (session.grant() != null) {
            grants.manage(session, login.userId(), granted, grantId, toRecord);
        }
        activity.count(applicationId, Activity.SIGN_IN);
        return new AuthorizationResponse(session.redirectUri(), issued.get(), session.state());
    }

    private String signInAgain(AuthorizationSession session, Login login) {
        return switch (demands.stepUp(session, login)) {
            case BY_CODE -> "The user has to sign in again, with a one-time code";
            case BY_PASSKEY -> "The user has to sign in with a passkey, on the hosted pages";
            default -> "The user has to sign in again";
        };
    }

    private ConsentRequired consentRequired(String description, AuthorizationSession session) {
        return new ConsentRequired(
                description,
                session.requested(),
                session.limit(),
                policies.currentDataAccessVersion(),
                sessionTokens.seal(session));
    }
}
