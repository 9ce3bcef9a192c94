package io.grantway.oauth.evidence;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.grantway.consent.evidence.EvidenceSigner;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.key.DeterministicEs256Signer;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys that sign receipts and checkpoints: ES256, apart from those of access tokens, in memory
 * on each node and read again every minute. All their public parts stay published, so that what was
 * signed years ago can still be checked.
 */
@Singleton
@LocalBean
@Local(EvidenceSigner.class)
@Lock(LockType.READ)
public class EvidenceKeys implements EvidenceSigner {

    private static final Duration RELOAD_INTERVAL = Duration.ofMinutes(1);

    /** After this no node signs with the key before. */
    private static final Duration HANDOVER = Duration.ofHours(1);

    @Inject EvidenceKeyRepository keys;
    @Inject Secrets secrets;
    @Inject OAuthSettings settings;
    @Inject Clock clock;

    private volatile Signing signing;

    private record Signing(
            int generation,
            String kid,
            DeterministicEs256Signer signer,
            List<JWK> published,
            Instant readAt) {}

    @Override
    public String sign(String type, String payload) {
        var current = current();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(type))
                        .keyID(current.kid())
                        .build();
        var jws = new JWSObject(header, new Payload(payload));
        try {
            jws.sign(current.signer());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jws.serialize();
    }

    @Override
    public String issuer() {
        return settings.issuer();
    }

    @Override
    public String jwksUri() {
        return settings.issuer() + "/jwks";
    }

    /** The public keys of everything that was ever signed here (RFC 7517 §5). */
    public JWKSet published() {
        return new JWKSet(current().published());
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
        reload();
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

    private Signing current() {
        var known = signing;
        return known == null || clock.instant().isAfter(known.readAt().plus(RELOAD_INTERVAL))
                ? reload()
                : known;
    }

    private Signing reload() {
        var stored = keys.all();
        var newest = stored.get(stored.size() - 1);
        var known = signing;
        try {
            var signer =
                    known != null && known.generation() == newest.generation()
                            ? known.signer()
                            : new DeterministicEs256Signer(
                                    ECKey.parse(secrets.unseal(newest.sealedJwk())));
            var published = new ArrayList<JWK>();
            for (var key : stored) {
                published.add(JWK.parse(key.publicJwk()));
            }
            signing =
                    new Signing(
                            newest.generation(),
                            newest.kid(),
                            signer,
                            List.copyOf(published),
                            clock.instant());
            return signing;
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
