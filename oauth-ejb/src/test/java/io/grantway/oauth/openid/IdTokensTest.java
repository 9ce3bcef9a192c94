package io.grantway.oauth.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.key.IdTokenKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which ID tokens count as ours when they come back, each signed by the key that signs now. */
class IdTokensTest {

    private static final RSAKey PUBLISHED = key("now");
    private static final RSAKey ROTATED_OUT = key("before");

    private final OAuthSettings settings = new OAuthSettings(name -> Optional.empty());
    private final IdTokens idTokens =
            new IdTokens(
                    null,
                    new IdTokenKeys() {
                        @Override
                        public Optional<RSAKey> publishedKey(String kid) {
                            return Optional.of(PUBLISHED.toPublicJWK())
                                    .filter(key -> key.getKeyID().equals(kid));
                        }
                    },
                    settings);

    @Test
    void anExpiredOneStillTellsWhoItWas() {
        var longAgo = Date.from(Instant.now().minus(Duration.ofDays(400)));
        var hint = idTokens.read(signed(claims().expirationTime(longAgo).build()));
        assertEquals(Optional.of(new IdTokenHint("user", "pk_client", "sign-in")), hint);
    }

    @Test
    void whatIsNoneOfOursTellsNothing() throws JOSEException {
        var good = claims().build();
        var jwt = new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT);
        isNothing(signed(claims().issuer("https://other.example").build()));
        isNothing(signed(claims().issuer(settings.issuer() + "/").build()));
        isNothing(signed(claims().issuer(null).build()));
        isNothing(signed(claims().audience(List.of("pk_client", "pk_other")).build()));
        isNothing(signed(claims().audience((String) null).build()));
        isNothing(signed(claims().subject(null).build()));
        isNothing(signed(typed("at+jwt"), good, PUBLISHED));
        isNothing(signed(typed("logout+jwt"), good, PUBLISHED));
        isNothing(signed(jwt.keyID("before").build(), good, ROTATED_OUT));
        isNothing(signed(jwt.keyID("now").build(), good, ROTATED_OUT));
        isNothing(signed(jwt.keyID(null).build(), good, PUBLISHED));
        isNothing(new PlainJWT(good).serialize());
        isNothing(signedWithThePublicKeyAsASecret(good));
        isNothing("x".repeat(9_000));
        isNothing(null);
    }

    private void isNothing(String token) {
        assertEquals(Optional.empty(), idTokens.read(token));
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .subject("user")
                .audience("pk_client")
                .claim("sid", "sign-in")
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
    }

    private static JWSHeader typed(String type) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType(type))
                .keyID("now")
                .build();
    }

    private static String signed(JWTClaimsSet claims) {
        return signed(typed("JWT"), claims, PUBLISHED);
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, RSAKey key) {
        try {
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signedWithThePublicKeyAsASecret(JWTClaimsSet claims)
            throws JOSEException {
        var jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256)
                                .type(JOSEObjectType.JWT)
                                .keyID("now")
                                .build(),
                        claims);
        jwt.sign(new MACSigner(PUBLISHED.toRSAPublicKey().getEncoded()));
        return jwt.serialize();
    }

    private static RSAKey key(String kid) {
        try {
            return new RSAKeyGenerator(2_048).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
