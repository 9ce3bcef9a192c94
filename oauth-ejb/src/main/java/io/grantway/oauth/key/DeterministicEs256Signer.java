package io.grantway.oauth.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.impl.BaseJWSProvider;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.util.BigIntegers;

/**
 * Signs ES256 (RFC 7518 §3.4) with the nonce of RFC 6979: the same claims under the same key give
 * the same token, which lets a retried refresh be answered again without storing the answer.
 */
public class DeterministicEs256Signer extends BaseJWSProvider implements JWSSigner {

    private static final int COORDINATE_BYTES = 32;
    private static final ECDomainParameters P256 = p256();

    private final ECPrivateKeyParameters privateKey;

    public DeterministicEs256Signer(ECKey jwk) {
        super(Set.of(JWSAlgorithm.ES256));
        this.privateKey = new ECPrivateKeyParameters(jwk.getD().decodeToBigInteger(), P256);
    }

    @Override
    public Base64URL sign(JWSHeader header, byte[] signingInput) throws JOSEException {
        var signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, privateKey);
        var signature = signer.generateSignature(sha256(signingInput));
        var both = new byte[2 * COORDINATE_BYTES];
        put(signature[0], both, 0);
        put(signature[1], both, COORDINATE_BYTES);
        return Base64URL.encode(both);
    }

    private static void put(BigInteger number, byte[] target, int offset) {
        BigIntegers.asUnsignedByteArray(number, target, offset, COORDINATE_BYTES);
    }

    private static byte[] sha256(byte[] input) throws JOSEException {
        try {
            return MessageDigest.getInstance("SHA-256").digest(input);
        } catch (NoSuchAlgorithmException e) {
            throw new JOSEException(e.getMessage(), e);
        }
    }

    private static ECDomainParameters p256() {
        X9ECParameters curve = CustomNamedCurves.getByName("secp256r1");
        return new ECDomainParameters(curve);
    }
}
