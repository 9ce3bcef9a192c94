package io.grantway.it.oauth2;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.Map;

/** A client's own key pair, and what it signs. */
record SigningKey(JWSAlgorithm algorithm, JWK jwk, java.security.PrivateKey edwards) {

    static SigningKey es256(String kid) {
        try {
            return new SigningKey(
                    JWSAlgorithm.ES256,
                    new ECKeyGenerator(Curve.P_256).keyID(kid).generate(),
                    null);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static SigningKey rsa(JWSAlgorithm algorithm, String kid) {
        try {
            return new SigningKey(
                    algorithm, new RSAKeyGenerator(2_048).keyID(kid).generate(), null);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static SigningKey ed25519(String kid) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var encoded = pair.getPublic().getEncoded();
            var x =
                    Base64URL.encode(
                            Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
            var seed =
                    Base64URL.encode(((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow());
            return new SigningKey(
                    JWSAlgorithm.EdDSA,
                    new OctetKeyPair.Builder(Curve.Ed25519, x).d(seed).keyID(kid).build(),
                    pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    JWK publicJwk() {
        return jwk.toPublicJWK();
    }

    String jwks() {
        return new JWKSet(publicJwk()).toString();
    }

    String thumbprint() {
        try {
            return jwk.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    JWSHeader.Builder header() {
        return new JWSHeader.Builder(algorithm).keyID(jwk.getKeyID());
    }

    /** With the public key in the header, as DPoP proofs have it. */
    JWSHeader proofHeader() {
        return new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType("dpop+jwt"))
                .jwk(publicJwk())
                .build();
    }

    String sign(JWSHeader header, Map<String, Object> claims) {
        try {
            var jws = new JWSObject(header, new Payload(claims));
            if (edwards != null) {
                var signature = Signature.getInstance("Ed25519");
                signature.initSign(edwards);
                signature.update(jws.getSigningInput());
                return new String(jws.getSigningInput(), java.nio.charset.StandardCharsets.US_ASCII)
                        + "."
                        + Base64URL.encode(signature.sign());
            }
            jws.sign(
                    jwk instanceof RSAKey rsa
                            ? new RSASSASigner(rsa)
                            : new ECDSASigner((ECKey) jwk));
            return jws.serialize();
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
