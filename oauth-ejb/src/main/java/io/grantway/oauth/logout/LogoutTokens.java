package io.grantway.oauth.logout;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Shared;
import io.grantway.oauth.openid.IdTokenAlgorithm;
import io.grantway.oauth.openid.IdTokens;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

/** Logout tokens (Back-Channel Logout §2.4), signed as the ID tokens of the application are. */
@Shared
class LogoutTokens {

    private static final JOSEObjectType TYPE = new JOSEObjectType("logout+jwt");
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration LIFETIME = Duration.ofMinutes(2);

    private final IdTokens idTokens;
    private final OAuthSettings settings;
    private final Clock clock;

    @Inject
    LogoutTokens(IdTokens idTokens, OAuthSettings settings, Clock clock) {
        this.idTokens = idTokens;
        this.settings = settings;
        this.clock = clock;
    }

    String issue(String clientKey, String subject, UUID signInId, IdTokenAlgorithm algorithm) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(settings.issuer())
                        .audience(clientKey)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFETIME)))
                        .jwtID(UUID.randomUUID().toString())
                        .subject(subject)
                        .claim("sid", signInId.toString())
                        .claim("events", Map.of(EVENT, Map.of()))
                        .build();
        return idTokens.sign(TYPE, claims, now, algorithm);
    }
}
