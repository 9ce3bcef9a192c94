package io.grantway.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.grantway.oauth.Secrets.Purpose;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.Date;
import java.util.Optional;

/**
 * Short-lived state that travels with the caller instead of resting in the database: a JWT under a
 * key of this server alone (HS256). Each kind has its own key, {@code typ} and {@code aud}, so none
 * passes as another, and none verifies with a key that the JWKS shows.
 */
@Shared
public class SealedTokens {

    /** The longest token that opens again. */
    public static final int MAX_LENGTH = 8_192;

    /** As much of it, encrypted. */
    private static final int MAX_HIDDEN_LENGTH = 2 * MAX_LENGTH;

    private final Secrets secrets;
    private final OAuthSettings settings;

    @Inject
    public SealedTokens(Secrets secrets, OAuthSettings settings) {
        this.secrets = secrets;
        this.settings = settings;
    }

    /** The kinds of sealed tokens. */
    public enum Kind {
        SESSION("session+jwt", Purpose.SESSION_TOKEN),
        LOGIN_CHALLENGE("login-challenge+jwt", Purpose.LOGIN_CHALLENGE),
        LOGOUT_REQUEST("logout-request+jwt", Purpose.LOGOUT_REQUEST),
        AUTH_SESSION("auth-session+jwt", Purpose.AUTH_SESSION);

        private final String type;
        private final Purpose purpose;

        Kind(String type, Purpose purpose) {
            this.type = type;
            this.purpose = purpose;
        }
    }

    /** Seals claims that already have their {@code exp}; {@code iss} and {@code aud} are added. */
    public String seal(Kind kind, JWTClaimsSet claims) {
        var complete =
                new JWTClaimsSet.Builder(claims)
                        .issuer(settings.issuer())
                        .audience(audience(kind))
                        .build();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new JOSEObjectType(kind.type))
                        .build();
        var jwt = new SignedJWT(header, complete);
        try {
            jwt.sign(new MACSigner(secrets.key(kind.purpose)));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    /** The claims of a genuine token of this kind, expired or not; empty for anything else. */
    public Optional<JWTClaimsSet> open(Kind kind, String token) {
        if (token == null || token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            var jwt = SignedJWT.parse(token);
            var claims = jwt.getJWTClaimsSet();
            var genuine =
                    JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
                            && new JOSEObjectType(kind.type).equals(jwt.getHeader().getType())
                            && jwt.verify(new MACVerifier(secrets.key(kind.purpose)))
                            && settings.issuer().equals(claims.getIssuer())
                            && claims.getAudience().contains(audience(kind))
                            && claims.getExpirationTime() != null;
            return genuine ? Optional.of(claims) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether the token has died at the given time. */
    public static boolean isExpired(JWTClaimsSet claims, Date now) {
        return !claims.getExpirationTime().after(now);
    }

    /**
     * As {@link #seal}, and nobody but this server can read what the claims say; empty where they
     * are too long to open again.
     */
    public Optional<String> hide(Kind kind, JWTClaimsSet claims) {
        return Optional.of(seal(kind, claims))
                .filter(jwt -> jwt.length() <= MAX_LENGTH)
                .map(secrets::seal);
    }

    /** The claims of a token that {@link #hide} made; empty for anything else. */
    public Optional<JWTClaimsSet> openHidden(Kind kind, String token) {
        return token.length() > MAX_HIDDEN_LENGTH
                ? Optional.empty()
                : secrets.unsealed(token).flatMap(jwt -> open(kind, jwt));
    }

    private String audience(Kind kind) {
        return settings.issuer() + "/" + kind.type.substring(0, kind.type.indexOf('+'));
    }
}
