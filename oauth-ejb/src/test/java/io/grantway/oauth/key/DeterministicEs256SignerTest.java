package io.grantway.oauth.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.util.encoders.Hex;
import org.junit.jupiter.api.Test;

class DeterministicEs256SignerTest {

    @Test
    void theExampleOfRfc6979AppendixA25Holds() throws Exception {
        var jwk =
                new ECKey.Builder(
                                Curve.P_256,
                                number(
                                        "60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6"),
                                number(
                                        "7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299"))
                        .d(
                                number(
                                        "C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721"))
                        .build();
        var signature =
                new DeterministicEs256Signer(jwk)
                        .sign(
                                new JWSHeader(JWSAlgorithm.ES256),
                                "sample".getBytes(StandardCharsets.US_ASCII));
        assertEquals(
                "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
                        + "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8",
                Hex.toHexString(signature.decode()));
    }

    @Test
    void theSignatureVerifiesAndIsTheSameEachTime() throws Exception {
        var jwk = new ECKeyGenerator(Curve.P_256).generate();
        var signer = new DeterministicEs256Signer(jwk);
        for (int i = 0; i < 200; i++) {
            var jws = new JWSObject(new JWSHeader(JWSAlgorithm.ES256), new Payload("claims " + i));
            jws.sign(signer);
            assertTrue(jws.verify(new ECDSAVerifier(jwk.toECPublicKey())));
            var again =
                    new JWSObject(new JWSHeader(JWSAlgorithm.ES256), new Payload("claims " + i));
            again.sign(signer);
            assertEquals(jws.serialize(), again.serialize());
        }
    }

    private static Base64URL number(String hex) {
        return ECKey.encodeCoordinate(256, new BigInteger(hex, 16));
    }
}
