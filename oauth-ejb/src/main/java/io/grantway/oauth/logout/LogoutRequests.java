package io.grantway.oauth.logout;

import com.nimbusds.jwt.JWTClaimsSet;
import io.grantway.oauth.SealedTokens;
import io.grantway.oauth.SealedTokens.Kind;
import io.grantway.oauth.Shared;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;

/** Carries a checked request to the page, where the cookies of the browser are. */
@Shared
class LogoutRequests {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final SealedTokens tokens;
    private final Clock clock;

    @Inject
    LogoutRequests(SealedTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    String seal(LogoutRequest request) {
        return tokens.seal(
                Kind.LOGOUT_REQUEST,
                new JWTClaimsSet.Builder()
                        .claim("client", request.clientKey())
                        .claim("name", request.applicationName())
                        .claim("user", request.subject())
                        .claim("sid", request.signInId())
                        .claim("uri", request.uri())
                        .claim("state", request.state())
                        .claim("locales", request.uiLocales())
                        .expirationTime(Date.from(clock.instant().plus(LIFETIME)))
                        .build());
    }

    Optional<LogoutRequest> open(String token) {
        return tokens.open(Kind.LOGOUT_REQUEST, token)
                .filter(claims -> !SealedTokens.isExpired(claims, Date.from(clock.instant())))
                .map(LogoutRequests::request);
    }

    private static LogoutRequest request(JWTClaimsSet claims) {
        try {
            return new LogoutRequest(
                    claims.getStringClaim("client"),
                    claims.getStringClaim("name"),
                    claims.getStringClaim("user"),
                    claims.getStringClaim("sid"),
                    claims.getStringClaim("uri"),
                    claims.getStringClaim("state"),
                    claims.getStringClaim("locales"));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
