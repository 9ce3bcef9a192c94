package io.grantway.oauth.account;

import com.nimbusds.jwt.JWTClaimsSet;
import io.grantway.oauth.SealedTokens;
import io.grantway.oauth.SealedTokens.Kind;
import io.grantway.oauth.Shared;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

/** Remembers between two pages that a password was right while the one-time code is due. */
@Shared
public class LoginChallenges {

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final SealedTokens tokens;
    private final Clock clock;

    @Inject
    public LoginChallenges(SealedTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A challenge that counts for this user within this authorization session, 5 minutes long. */
    public String issue(UUID userId, UUID authorizationSession) {
        return tokens.seal(
                Kind.LOGIN_CHALLENGE,
                new JWTClaimsSet.Builder()
                        .subject(userId.toString())
                        .claim("session", authorizationSession.toString())
                        .expirationTime(Date.from(clock.instant().plus(LIFETIME)))
                        .build());
    }

    /** The user whose password was right; empty where the challenge is not of this session. */
    public Optional<UUID> open(String challenge, UUID authorizationSession) {
        return tokens.open(Kind.LOGIN_CHALLENGE, challenge)
                .filter(claims -> !SealedTokens.isExpired(claims, Date.from(clock.instant())))
                .filter(
                        claims ->
                                authorizationSession.toString().equals(claims.getClaim("session")))
                .map(claims -> UUID.fromString(claims.getSubject()));
    }
}
