package io.grantway.oauth.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
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
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * The keys that sign access tokens: ES256, kept in the database, sealed with the key-encryption key
 * of the environment. Each node keeps them in memory and reads them again every minute, which is
 * less than the time that a new key is published before it signs.
 */
@Singleton
@Lock(LockType.READ)
public class SigningKeys {

    private static final Duration MOST_RELOAD_INTERVAL = Duration.ofMinutes(1);

    @Inject SigningKeyRepository keys;
    @Inject Secrets secrets;
    @Inject OAuthSettings settings;
    @Inject Clock clock;

    private volatile KeyRing ring;
    private volatile Instant reloadAt = Instant.MIN;

    /**
     * Signs a token as the key of the given time does: the same input and time give the same token.
     *
     * @param issuedAt the time of issue, now or within the retry window of a refresh
     * @param header gets the key's id and makes the JWS header
     */
    public String sign(Instant issuedAt, Function<String, JWSHeader> header, Payload claims) {
        var key = ring().signingAt(issuedAt);
        var jws = new JWSObject(header.apply(key.jwk().getKeyID()), claims);
        try {
            jws.sign(key.signer());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jws.serialize();
    }

    /** The public keys (RFC 7517 §5): the next one, the signing one, those of living tokens. */
    public JWKSet published() {
        return new JWKSet(
                ring().publishedAt(clock.instant()).stream()
                        .map(key -> (com.nimbusds.jose.jwk.JWK) key.jwk().toPublicJWK())
                        .toList());
    }

    /** The published public key with this id; an id that is new on another node is looked up. */
    public Optional<ECKey> publishedKey(String kid) {
        return ring().publishedAt(clock.instant()).stream()
                .map(LoadedKey::jwk)
                .filter(jwk -> jwk.getKeyID().equals(kid))
                .map(ECKey::toPublicJWK)
                .findFirst();
    }

    /**
     * Makes the first key, or the next one when the newest is due to be followed, and forgets those
     * that verify nothing any more. Safe on many nodes at once.
     */
    @Schedule(hour = "*", minute = "*", persistent = false)
    public synchronized void rotateIfDue() {
        var now = clock.instant();
        var stored = keys.all();
        if (stored.isEmpty()) {
            add(1, now);
        } else {
            var newest = stored.get(stored.size() - 1);
            var next = newest.signsFrom().plus(settings.signingKeyRotation());
            var earliest = now.plus(settings.signingKeyLead());
            if (!next.isAfter(earliest)) {
                add(newest.generation() + 1, earliest);
            }
        }
        reload();
        keys.deleteBefore(ring.firstPublishedAt(now));
    }

    private void add(int generation, Instant signsFrom) {
        try {
            var jwk =
                    new ECKeyGenerator(Curve.P_256)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(com.nimbusds.jose.JWSAlgorithm.ES256)
                            .keyIDFromThumbprint(true)
                            .generate();
            keys.add(
                    generation,
                    jwk.getKeyID(),
                    secrets.seal(jwk.toJSONString()),
                    clock.instant(),
                    signsFrom);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyRing ring() {
        if (ring == null || clock.instant().isAfter(reloadAt)) {
            reload();
        }
        return ring;
    }

    private synchronized void reload() {
        var known = ring;
        ring =
                new KeyRing(
                        keys.all().stream().map(key -> open(key, known)).toList(),
                        settings.accessTokenLifetime());
        var halfLead = settings.signingKeyLead().dividedBy(2);
        reloadAt =
                clock.instant()
                        .plus(
                                halfLead.compareTo(MOST_RELOAD_INTERVAL) < 0
                                        ? halfLead
                                        : MOST_RELOAD_INTERVAL);
    }

    private LoadedKey open(SigningKey key, KeyRing known) {
        if (known != null) {
            for (var loaded : known.keys()) {
                if (loaded.jwk().getKeyID().equals(key.kid())) {
                    return loaded;
                }
            }
        }
        try {
            var jwk = ECKey.parse(secrets.unseal(key.sealedJwk()));
            return new LoadedKey(
                    key.generation(), key.signsFrom(), jwk, new DeterministicEs256Signer(jwk));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
