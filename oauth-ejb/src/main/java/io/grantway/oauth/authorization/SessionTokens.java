package io.grantway.oauth.authorization;

import com.nimbusds.jwt.JWTClaimsSet;
import io.grantway.consent.permission.Permission;
import io.grantway.oauth.SealedTokens;
import io.grantway.oauth.SealedTokens.Kind;
import io.grantway.oauth.Shared;
import io.grantway.oauth.authorization.InvalidSession.Reason;
import io.grantway.oauth.client.Clients;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.UUID;

/** The session token: an authorization session, signed, in the caller's hands. */
@Shared
class SessionTokens {

    private static final String REDIRECT_URI = "redirect_uri";
    private static final String STATE = "state";
    private static final String CODE_CHALLENGE = "code_challenge";
    private static final String SCOPE = "scope";
    private static final String PROMPT = "prompt";
    private static final String CLIENT_ID = "client_id";

    private final SealedTokens tokens;
    private final Clients clients;
    private final Clock clock;

    @Inject
    SessionTokens(SealedTokens tokens, Clients clients, Clock clock) {
        this.tokens = tokens;
        this.clients = clients;
        this.clock = clock;
    }

    String seal(AuthorizationSession session) {
        return tokens.seal(
                Kind.SESSION,
                new JWTClaimsSet.Builder()
                        .jwtID(session.id().toString())
                        .issueTime(Date.from(session.startedAt()))
                        .expirationTime(Date.from(session.expiresAt()))
                        .claim(CLIENT_ID, session.client().clientKey())
                        .claim(REDIRECT_URI, session.redirectUri())
                        .claim(STATE, session.state())
                        .claim(CODE_CHALLENGE, session.codeChallenge().value())
                        .claim(SCOPE, Permission.format(session.requested()))
                        .claim(PROMPT, String.join(" ", session.prompt()))
                        .build());
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
            var prompt = claims.getStringClaim(PROMPT);
            return new AuthorizationSession(
                    UUID.fromString(claims.getJWTID()),
                    clients.identify(claims.getStringClaim(CLIENT_ID)),
                    claims.getStringClaim(REDIRECT_URI),
                    claims.getStringClaim(STATE),
                    new CodeChallenge(claims.getStringClaim(CODE_CHALLENGE)),
                    Permission.parse(claims.getStringClaim(SCOPE)),
                    prompt.isEmpty() ? Set.of() : Set.of(prompt.split(" ")),
                    claims.getIssueTime().toInstant(),
                    claims.getExpirationTime().toInstant());
        } catch (ParseException e) {
            throw new InvalidSession(Reason.MALFORMED);
        }
    }
}
