package io.grantway.oauth.proof;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * A JWT that a client signed with a private key of its own. Only asymmetric algorithms pass, each
 * with the type of key that belongs to it: neither {@code none} nor an HMAC under a public key.
 */
final class SignedStatement {

    private static final int MAX_LENGTH = 8_192;
    private static final int LEAST_RSA_BITS = 2_048;
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.EdDSA,
                    JWSAlgorithm.Ed25519);

    private final SignedJWT jwt;
    private final JWTClaimsSet claims;

    private SignedStatement(SignedJWT jwt, JWTClaimsSet claims) {
        this.jwt = jwt;
        this.claims = claims;
    }

    /** The algorithms, strongest first. */
    static List<String> algorithms() {
        return List.of("ES256", "EdDSA", "PS256", "RS256");
    }

    /**
     * @throws ParseException where it is no JWT of an algorithm that counts
     */
    static SignedStatement parse(String text) throws ParseException {
        if (text.length() > MAX_LENGTH) {
            throw new ParseException("too long", 0);
        }
        try {
            var jwt = SignedJWT.parse(text);
            var header = jwt.getHeader();
            if (!ALGORITHMS.contains(header.getAlgorithm()) || header.getCriticalParams() != null) {
                throw new ParseException("alg or crit", 0);
            }
            return new SignedStatement(jwt, jwt.getJWTClaimsSet());
        } catch (IllegalArgumentException e) {
            throw new ParseException("not a signed JWT", 0);
        }
    }

    JWTClaimsSet claims() {
        return claims;
    }

    String keyId() {
        return jwt.getHeader().getKeyID();
    }

    /** Null where it has none. */
    JOSEObjectType type() {
        return jwt.getHeader().getType();
    }

    /** The key in the header; null where there is none. */
    JWK embeddedKey() {
        return jwt.getHeader().getJWK();
    }

    /** Whether this key, of the type and use that belong to the algorithm, made the signature. */
    boolean isSignedBy(JWK key) {
        var algorithm = jwt.getHeader().getAlgorithm();
        if (key.getKeyUse() != null && !KeyUse.SIGNATURE.equals(key.getKeyUse())
                || key.getAlgorithm() != null && !isNamed(key.getAlgorithm().getName())) {
            return false;
        }
        try {
            if (key instanceof ECKey ec) {
                return JWSAlgorithm.ES256.equals(algorithm)
                        && Curve.P_256.equals(ec.getCurve())
                        && jwt.verify(new ECDSAVerifier(ec));
            }
            if (key instanceof RSAKey rsa) {
                return (JWSAlgorithm.PS256.equals(algorithm)
                                || JWSAlgorithm.RS256.equals(algorithm))
                        && rsa.size() >= LEAST_RSA_BITS
                        && jwt.verify(new RSASSAVerifier(rsa));
            }
            return key instanceof OctetKeyPair okp
                    && (JWSAlgorithm.EdDSA.equals(algorithm)
                            || JWSAlgorithm.Ed25519.equals(algorithm))
                    && Curve.Ed25519.equals(okp.getCurve())
                    && isSignedBy(okp);
        } catch (JOSEException | IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isNamed(String algorithm) {
        var used = jwt.getHeader().getAlgorithm().getName();
        return algorithm.equals(used)
                || Set.of("EdDSA", "Ed25519").containsAll(List.of(algorithm, used));
    }

    private boolean isSignedBy(OctetKeyPair key) {
        var signer = new Ed25519Signer();
        signer.init(false, new Ed25519PublicKeyParameters(key.getDecodedX()));
        var input = jwt.getSigningInput();
        signer.update(input, 0, input.length);
        return signer.verifySignature(jwt.getSignature().decode());
    }
}
