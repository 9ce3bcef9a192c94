package io.grantway.oauth.evidence;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Secrets;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The keys that sign receipts and checkpoints: ES256, apart from those of access tokens. All their
 * public parts stay published, so that what was signed years ago can still be checked.
 */
@Singleton
@Lock(LockType.READ)
public class EvidenceKeys {

    /** After this no node signs with the key before. */
    private static final Duration HANDOVER = Duration.ofHours(1);

    @Inject EvidenceKeyRepository keys;
    @Inject EvidenceKeyRing ring;
    @Inject Secrets secrets;
    @Inject OAuthSettings settings;
    @Inject Clock clock;

    /** The public keys of everything that was ever signed here (RFC 7517 §5). */
    public JWKSet published() {
        return new JWKSet(ring.published());
    }

    /** Makes the first key, or the next where the newest is due. Safe on many nodes at once. */
    @Schedule(hour = "*", persistent = false)
    public void rotateIfDue() {
        var now = clock.instant();
        var stored = keys.all();
        if (stored.isEmpty()) {
            add(1, now);
        } else {
            var newest = stored.get(stored.size() - 1);
            if (!newest.createdAt().plus(settings.evidenceKeyRotation()).isAfter(now)) {
                add(newest.generation() + 1, now);
            } else if (newest.createdAt().plus(HANDOVER).isBefore(now)) {
                keys.retireBefore(newest.generation());
            }
        }
        ring.readAgain();
    }

    private void add(int generation, Instant now) {
        try {
            var jwk =
                    new ECKeyGenerator(Curve.P_256)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.ES256)
                            .keyIDFromThumbprint(true)
                            .generate();
            keys.add(
                    generation,
                    jwk.getKeyID(),
                    jwk.toPublicJWK().toJSONString(),
                    secrets.seal(jwk.toJSONString()),
                    now);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
