package io.grantway.oauth.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Secrets;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keys that follow each other, kept in the database, sealed with the key-encryption key of the
 * environment. Each node keeps them in memory and reads them again every minute, which is less than
 * the time that a new key is published before it signs.
 */
public abstract class KeySeries {

    private static final Duration MOST_RELOAD_INTERVAL = Duration.ofMinutes(1);

    @Inject Secrets secrets;
    @Inject OAuthSettings settings;
    @Inject Clock clock;

    private volatile KeyRing ring;
    private volatile Instant reloadAt = Instant.MIN;

    abstract List<? extends StoredKey> stored();

    abstract JWK generate() throws JOSEException;

    abstract JWSSigner signer(JWK jwk) throws JOSEException;

    abstract void add(
            int generation, String kid, String sealedJwk, Instant createdAt, Instant signsFrom);

    abstract void deleteBefore(int generation);

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
                        .map(key -> key.jwk().toPublicJWK())
                        .toList());
    }

    /**
     * Makes the first key, or the next one when the newest is due to be followed, and forgets those
     * that verify nothing any more. Safe on many nodes at once.
     */
    public synchronized void rotateIfDue() {
        var now = clock.instant();
        var stored = stored();
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
        deleteBefore(ring.firstPublishedAt(now));
    }

    Optional<JWK> published(String kid) {
        return ring().publishedAt(clock.instant()).stream()
                .map(LoadedKey::jwk)
                .filter(jwk -> jwk.getKeyID().equals(kid))
                .map(JWK::toPublicJWK)
                .findFirst();
    }

    private void add(int generation, Instant signsFrom) {
        try {
            var jwk = generate();
            add(
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
                        stored().stream().map(key -> open(key, known)).toList(),
                        settings.accessTokenLifetime());
        var halfLead = settings.signingKeyLead().dividedBy(2);
        reloadAt =
                clock.instant()
                        .plus(
                                halfLead.compareTo(MOST_RELOAD_INTERVAL) < 0
                                        ? halfLead
                                        : MOST_RELOAD_INTERVAL);
    }

    private LoadedKey open(StoredKey key, KeyRing known) {
        if (known != null) {
            for (var loaded : known.keys()) {
                if (loaded.jwk().getKeyID().equals(key.kid())) {
                    return loaded;
                }
            }
        }
        try {
            var jwk = JWK.parse(secrets.unseal(key.sealedJwk()));
            return new LoadedKey(key.generation(), key.signsFrom(), jwk, signer(jwk));
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
