package io.grantway.oauth.authorization;

import static io.grantway.oauth.OAuthException.invalidRequest;

import com.nimbusds.jwt.JWTClaimsSet;
import io.grantway.consent.permission.SpendingLimit;
import io.grantway.oauth.SealedTokens;
import io.grantway.oauth.SealedTokens.Kind;
import io.grantway.oauth.Shared;
import io.grantway.oauth.authorization.InvalidSession.Reason;
import io.grantway.oauth.client.Clients;
import io.grantway.oauth.grant.GrantRequest;
import io.grantway.oauth.openid.GrantedScope;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;

/** The session token: an authorization session, signed, in the caller's hands. */
@Shared
class SessionTokens {

    private static final String REDIRECT_URI = "redirect_uri";
    private static final String STATE = "state";
    private static final String CODE_CHALLENGE = "code_challenge";
    private static final String SCOPE = "scope";
    private static final String CLIENT_ID = "client_id";
    private static final String SPENDING_LIMIT = "spending_limit";
    private static final String DPOP_JKT = "dpop_jkt";

    private final SealedTokens tokens;
    private final Clients clients;
    private final Clock clock;

    @Inject
    SessionTokens(SealedTokens tokens, Clients clients, Clock clock) {
        this.tokens = tokens;
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * Seals a session.
     *
     * @throws io.grantway.oauth.OAuthException invalid_request where it does not fit into an
     *     address
     */
    String seal(AuthorizationSession session) {
        var claims =
                new JWTClaimsSet.Builder()
                        .jwtID(session.id().toString())
                        .issueTime(Date.from(session.startedAt()))
                        .expirationTime(Date.from(session.expiresAt()))
                        .claim(CLIENT_ID, session.client().clientKey())
                        .claim(REDIRECT_URI, session.redirectUri())
                        .claim(STATE, session.state())
                        .claim(CODE_CHALLENGE, session.codeChallenge().value())
                        .claim(SCOPE, scope(session).format())
                        .claim(SPENDING_LIMIT, SpendingLimit.format(session.limit()))
                        .claim(DPOP_JKT, session.dpopJkt());
        if (session.grant() != null) {
            claims.claim(GrantRequest.ACTION, session.grant().action().text())
                    .claim(GrantRequest.GRANT_ID, session.grant().grantId());
        }
        session.openId().parameters().forEach(claims::claim);
        var token = tokens.seal(Kind.SESSION, claims.build());
        if (token.length() > SealedTokens.MAX_LENGTH) {
            throw invalidRequest("The parameters of the request are too long together");
        }
        return token;
    }

    /**
     * Opens a session token.
     *
     * @throws InvalidSession where it is malformed or expired
     * @throws io.grantway.oauth.client.InvalidClientKey where the key was revoked meanwhile
     */
    AuthorizationSession open(String token) {
        var claims =
                tokens.open(Kind.SESSION, token)
                        .orElseThrow(() -> new InvalidSession(Reason.MALFORMED));
        if (SealedTokens.isExpired(claims, Date.from(clock.instant()))) {
            throw new InvalidSession(Reason.EXPIRED);
        }
        try {
            var scope = GrantedScope.parse(claims.getStringClaim(SCOPE));
            return new AuthorizationSession(
                    UUID.fromString(claims.getJWTID()),
                    clients.identify(claims.getStringClaim(CLIENT_ID)),
                    claims.getStringClaim(REDIRECT_URI),
                    claims.getStringClaim(STATE),
                    new CodeChallenge(claims.getStringClaim(CODE_CHALLENGE)),
                    scope.permissions(),
                    SpendingLimit.parse(claims.getStringClaim(SPENDING_LIMIT)),
                    GrantRequest.of(name -> (String) claims.getClaim(name)),
                    OpenIdRequest.of(scope.identity(), name -> (String) claims.getClaim(name)),
                    claims.getStringClaim(DPOP_JKT),
                    claims.getIssueTime().toInstant(),
                    claims.getExpirationTime().toInstant());
        } catch (ParseException e) {
            throw new InvalidSession(Reason.MALFORMED);
        }
    }

    private static GrantedScope scope(AuthorizationSession session) {
        return new GrantedScope(session.openId().scopes(), session.requested());
    }
}
