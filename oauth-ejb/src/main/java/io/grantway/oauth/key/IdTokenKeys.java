package io.grantway.oauth.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys that sign ID tokens by RS256, the default of OpenID Connect (Core §15.1). */
@Singleton
@Lock(LockType.READ)
public class IdTokenKeys extends KeySeries {

    private static final int BITS = 2_048;

    @Inject IdTokenKeyRepository keys;

    @Override
    @Schedule(hour = "*", minute = "*", persistent = false)
    public synchronized void rotateIfDue() {
        super.rotateIfDue();
    }

    /** The published public key with this id. */
    public Optional<RSAKey> publishedKey(String kid) {
        return published(kid).map(JWK::toRSAKey);
    }

    @Override
    List<? extends StoredKey> stored() {
        return keys.all();
    }

    @Override
    JWK generate() throws JOSEException {
        return new RSAKeyGenerator(BITS)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint(true)
                .generate();
    }

    @Override
    JWSSigner signer(JWK jwk) throws JOSEException {
        return new RSASSASigner(jwk.toRSAKey());
    }

    @Override
    void add(int generation, String kid, String sealedJwk, Instant createdAt, Instant signsFrom) {
        keys.add(generation, kid, sealedJwk, createdAt, signsFrom);
    }

    @Override
    void deleteBefore(int generation) {
        keys.deleteBefore(generation);
    }
}
