package io.grantway.consent.audit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.grantway.consent.evidence.CanonicalJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Exported chains, made as the server makes them. */
final class Chains {

    static final UUID TENANT = UUID.fromString("0198f0a0-0000-7000-8000-000000000001");

    private static final ECKey KEY = key();

    private Chains() {}

    /** One line for each entry, and one for the checkpoint of the last. */
    static List<String> export(List<Map<String, Object>> contents) {
        var lines = new ArrayList<String>();
        var head = new ChainPosition(TENANT, 0, AuditChain.genesis(TENANT));
        for (var content : contents) {
            var entry = ChainedEntry.after(head, draft(content));
            head = entry.position();
            lines.add(ExportLine.of(head, entry.body()).json());
        }
        lines.add(ExportLine.of(checkpoint(head)).json());
        return lines;
    }

    static String jwks() {
        return new JWKSet(KEY.toPublicJWK()).toString();
    }

    static Checkpoint checkpoint(ChainPosition head) {
        return new Checkpoint(head.tenantId(), head.seq(), head.hash(), Instant.now(), sign(head));
    }

    private static String sign(ChainPosition head) {
        var payload =
                CanonicalJson.of(
                        Map.of(
                                "tenantId", head.tenantId().toString(),
                                "seq", head.seq(),
                                "hash", head.hash()));
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(Checkpoints.TYPE))
                        .keyID(KEY.getKeyID())
                        .build();
        try {
            var jws = new JWSObject(header, new Payload(payload));
            jws.sign(new ECDSASigner(KEY));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EntryDraft draft(Map<String, Object> content) {
        return new EntryDraft(
                TENANT, null, "stands-for-the-user", Instant.EPOCH, content, position -> {});
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
