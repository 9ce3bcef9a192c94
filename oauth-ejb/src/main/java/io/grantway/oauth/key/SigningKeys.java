package io.grantway.oauth.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys that sign access tokens, and ID tokens for those who want them so: ES256. */
@Singleton
@Lock(LockType.READ)
public class SigningKeys extends KeySeries {

    @Inject SigningKeyRepository keys;

    @Override
    @Schedule(hour = "*", minute = "*", persistent = false)
    public synchronized void rotateIfDue() {
        super.rotateIfDue();
    }

    /** The published public key with this id; an id that is new on another node is looked up. */
    public Optional<ECKey> publishedKey(String kid) {
        return published(kid).map(JWK::toECKey);
    }

    @Override
    List<? extends StoredKey> stored() {
        return keys.all();
    }

    @Override
    JWK generate() throws JOSEException {
        return new ECKeyGenerator(Curve.P_256)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .keyIDFromThumbprint(true)
                .generate();
    }

    @Override
    JWSSigner signer(JWK jwk) {
        return new DeterministicEs256Signer(jwk.toECKey());
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
