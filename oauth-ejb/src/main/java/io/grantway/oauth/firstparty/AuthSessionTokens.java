package io.grantway.oauth.firstparty;

import static io.grantway.oauth.OAuthException.invalidRequest;

import com.nimbusds.jwt.JWTClaimsSet;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.SealedTokens;
import io.grantway.oauth.SealedTokens.Kind;
import io.grantway.oauth.Shared;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The {@code auth_session}: encrypted, since its holder is not to read how far it got. */
@Shared
class AuthSessionTokens {

    private static final String SESSION = "session";
    private static final String REQUEST = "request";
    private static final String JKT = "jkt";
    private static final String LOGIN = "login";
    private static final String FAILURES = "failures";

    private final SealedTokens tokens;
    private final OAuthSettings settings;
    private final Clock clock;

    @Inject
    AuthSessionTokens(SealedTokens tokens, OAuthSettings settings, Clock clock) {
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws io.grantway.oauth.OAuthException invalid_request where the request is too long
     */
    String seal(AuthSession session) {
        var claims =
                new JWTClaimsSet.Builder()
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(session.startedAt()))
                        .expirationTime(Date.from(endOf(session)))
                        .subject(session.userId() == null ? null : session.userId().toString())
                        .claim(SESSION, session.id().toString())
                        .claim(REQUEST, session.request())
                        .claim(JKT, session.jkt())
                        .claim(LOGIN, session.login())
                        .claim(FAILURES, session.failures());
        return tokens.hide(Kind.AUTH_SESSION, claims.build())
                .orElseThrow(
                        () ->
                                invalidRequest(
                                        "The parameters of the request are too long together"));
    }

    /**
     * @throws io.grantway.oauth.OAuthException invalid_session where it is not one, or has expired
     */
    AuthSession open(String token) {
        var claims =
                tokens.openHidden(Kind.AUTH_SESSION, token)
                        .orElseThrow(
                                () ->
                                        AuthSessions.invalid(
                                                "The auth_session is not one of this server"));
        if (SealedTokens.isExpired(claims, Date.from(clock.instant()))) {
            throw AuthSessions.invalid("The auth_session has expired: start again without it");
        }
        try {
            return new AuthSession(
                    UUID.fromString(claims.getStringClaim(SESSION)),
                    UUID.fromString(claims.getJWTID()),
                    request(claims),
                    claims.getStringClaim(JKT),
                    claims.getSubject() == null ? null : UUID.fromString(claims.getSubject()),
                    claims.getStringClaim(LOGIN),
                    claims.getIntegerClaim(FAILURES),
                    claims.getIssueTime().toInstant());
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** When no step counts any more. */
    Instant endOf(AuthSession session) {
        return session.startedAt().plus(settings.sessionLifetime());
    }

    private static Map<String, String> request(JWTClaimsSet claims) throws ParseException {
        var request = new HashMap<String, String>();
        claims.getJSONObjectClaim(REQUEST)
                .forEach((name, value) -> request.put(name, (String) value));
        return request;
    }
}
