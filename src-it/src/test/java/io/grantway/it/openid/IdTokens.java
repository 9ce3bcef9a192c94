package io.grantway.it.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.grantway.it.client.StandardClient;

/** Verifies tokens as a client does, by nothing but the published keys. */
final class IdTokens {

    private IdTokens() {}

    /** The claims, once the signature is that of a published key. */
    static JWTClaimsSet verified(StandardClient client, String token) {
        try {
            var jwt = SignedJWT.parse(token);
            var keys = client.http().call("GET", StandardClient.ISSUER_PATH + "/jwks").send();
            var key = JWKSet.parse(keys.body()).getKeyByKeyId(jwt.getHeader().getKeyID());
            assertThat(key).as(jwt.getHeader().toString()).isNotNull();
            assertThat(key.isPrivate()).isFalse();
            JWSVerifier verifier =
                    key instanceof RSAKey rsa
                            ? new RSASSAVerifier(rsa)
                            : new ECDSAVerifier(key.toECKey());
            assertThat(jwt.verify(verifier)).isTrue();
            return jwt.getJWTClaimsSet();
        } catch (Exception e) {
            throw new AssertionError(token, e);
        }
    }

    static SignedJWT parse(String token) {
        try {
            return SignedJWT.parse(token);
        } catch (java.text.ParseException e) {
            throw new AssertionError(e);
        }
    }
}
