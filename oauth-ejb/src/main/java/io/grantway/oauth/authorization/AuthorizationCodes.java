package io.grantway.oauth.authorization;

import static io.grantway.consent.permission.Permission.TRANSACTIONS_WRITE;
import static io.grantway.oauth.OAuthException.invalidGrant;
import static io.grantway.oauth.OAuthException.invalidRequest;

import io.grantway.consent.permission.SpendingLimit;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import io.grantway.oauth.account.Login;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.openid.GrantedScope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Authorization codes: 60 seconds, single use (RFC 6749 §4.1.2), one a session. A code is derived
 * from its session and kept only as a keyed hash, so that a double click on "allow" gets the very
 * same code again while it waits to be redeemed.
 */
@Dependent
public class AuthorizationCodes {

    private static final int ID_BYTES = 16;
    private static final int CODE_BYTES = ID_BYTES + 32;

    @Inject AuthorizationCodeRepository codes;
    @Inject Secrets secrets;
    @Inject OAuthSettings settings;
    @Inject Clock clock;

    /**
     * The code of a session; empty where the session had its code before.
     *
     * @param granted what the tokens for the code will carry
     * @param grantId the name of the grant, where the request asked for one; else null
     */
    Optional<String> issue(
            AuthorizationSession session, Login login, GrantedScope granted, String grantId) {
        var code = derive(session.id());
        var issued =
                codes.issue(
                        session.id(),
                        session.client().applicationId(),
                        login.userId(),
                        hash(code),
                        session.redirectUri(),
                        session.codeChallenge().value(),
                        granted.format(),
                        login.methods(),
                        login.authenticatedAt(),
                        clock.instant().plus(settings.codeLifetime()),
                        session.openId().nonce(),
                        login.id(),
                        session.dpopJkt(),
                        granted.permissions().contains(TRANSACTIONS_WRITE)
                                ? SpendingLimit.format(session.limit())
                                : null,
                        grantId);
        return issued == 1 ? Optional.of(code) : Optional.empty();
    }

    /** The code of a session again, where the same user asks while it can still be redeemed. */
    Optional<String> reissue(AuthorizationSession session, Login login) {
        return codes.find(session.id())
                .filter(code -> login.userId().equals(code.userId()))
                .filter(code -> code.redeemedAt() == null)
                .filter(code -> code.expiresAt().isAfter(clock.instant()))
                .map(code -> derive(session.id()));
    }

    /** Ends the session without a code. */
    void deny(AuthorizationSession session) {
        codes.deny(session.id(), session.client().applicationId(), clock.instant());
    }

    boolean isSpent(AuthorizationSession session) {
        return codes.find(session.id()).isPresent();
    }

    /**
     * Spends a code for a token family. Of any number of callers, on any node, one gets it.
     *
     * @param redirectUri null only where the request had none, which first-party applications may
     *     leave out (RFC 6749 §4.1.3)
     * @throws io.grantway.oauth.OAuthException invalid_grant where the code is not this client's,
     *     expired, or does not fit the redirect URI or the verifier: it is not spent then
     * @throws CodeReplayed where it was redeemed before
     */
    public IssuedCode redeem(
            Client client, String code, String redirectUri, CodeVerifier verifier, UUID familyId) {
        var found = find(code);
        if (redirectUri == null && found.filter(direct -> direct.redirectUri() == null).isEmpty()) {
            throw invalidRequest("Missing required parameter: redirect_uri");
        }
        var issued = found.orElseThrow(() -> invalidGrant("The code is not valid"));
        if (!issued.applicationId().equals(client.applicationId())) {
            throw invalidGrant("The code was issued to another client");
        }
        if (issued.redeemedAt() != null) {
            throw new CodeReplayed(issued.familyId());
        }
        if (!issued.expiresAt().isAfter(clock.instant())) {
            throw invalidGrant(
                    "The code has expired: it lives for "
                            + settings.codeLifetime().toSeconds()
                            + " seconds");
        }
        if (!Objects.equals(issued.redirectUri(), redirectUri)) {
            throw invalidGrant("redirect_uri is not the one of the authorization request");
        }
        if (!verifier.answers(new CodeChallenge(issued.codeChallenge()))) {
            throw invalidGrant("code_verifier does not match the code_challenge");
        }
        if (issued.dpopJkt() != null && !issued.dpopJkt().equals(client.provenKey())) {
            throw invalidGrant("The code is bound to another key");
        }
        if (codes.redeem(issued.sessionId(), familyId, clock.instant()) == 0) {
            throw new CodeReplayed(
                    codes.find(issued.sessionId()).map(IssuedCode::familyId).orElse(null));
        }
        return issued;
    }

    /** Makes the user's codes for the application that wait for redemption worthless. */
    public void cancel(UUID userId, UUID applicationId) {
        codes.cancel(userId, applicationId, clock.instant());
    }

    /**
     * Makes those of them worthless that carry a scope which the user took back. A code on what the
     * user left granted lives on: it may be the one of the very answer that took back.
     */
    public void cancel(UUID userId, UUID applicationId, String scope) {
        codes.cancelCarrying(userId, applicationId, "% " + scope + " %", clock.instant());
    }

    /** Cancels the codes of OpenID Connect that are to end with a sign-in. */
    public void cancelOfSignIn(UUID signInId) {
        codes.cancelOfSignIn(signInId, clock.instant());
    }

    /** Deletes what tells of a user's authorizations. */
    public void forget(UUID userId) {
        codes.delete(userId);
    }

    /** Deletes some of the rows that no living session can point at; how many. */
    int purge(int batch) {
        return codes.purge(
                clock.instant().minus(settings.sessionLifetime().multipliedBy(2)), batch);
    }

    private Optional<IssuedCode> find(String code) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(code));
            if (bytes.remaining() != CODE_BYTES) {
                return Optional.empty();
            }
            return codes.find(new UUID(bytes.getLong(), bytes.getLong()))
                    .filter(issued -> Secrets.same(issued.hash(), hash(code)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String derive(UUID sessionId) {
        var id = Secrets.bytes(sessionId);
        return Secrets.base64Url(
                ByteBuffer.allocate(CODE_BYTES)
                        .put(id)
                        .put(secrets.keyed(Purpose.AUTHORIZATION_CODE, id))
                        .array());
    }

    private String hash(String code) {
        return secrets.keyedText(Purpose.AUTHORIZATION_CODE_HASH, code);
    }
}
