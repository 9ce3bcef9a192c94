package io.grantway.oauth.evidence;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.grantway.consent.evidence.EvidenceSigner;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.key.DeterministicEs256Signer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The evidence keys in the memory of this node, read again every minute. */
@ApplicationScoped
class EvidenceKeyRing implements EvidenceSigner {

    private static final Duration RELOAD_INTERVAL = Duration.ofMinutes(1);

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

    /** The public parts of all keys. */
    List<JWK> published() {
        return current().published();
    }

    void readAgain() {
        reload();
    }

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
    public Optional<String> read(String type, String jws) {
        try {
            var signed = JWSObject.parse(jws);
            var key = new JWKSet(published()).getKeyByKeyId(signed.getHeader().getKeyID());
            return key != null
                            && new JOSEObjectType(type).equals(signed.getHeader().getType())
                            && signed.verify(new ECDSAVerifier(key.toECKey()))
                    ? Optional.of(signed.getPayload().toString())
                    : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    @Override
    public String issuer() {
        return settings.issuer();
    }

    @Override
    public String jwksUri() {
        return settings.issuer() + "/jwks";
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
