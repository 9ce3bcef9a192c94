package io.grantway.web.probe;

import com.nimbusds.jose.*;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.*;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.*;
import java.util.*;

public class ProbeKeys {
    static volatile List<ECKey> keys = List.of();
    public static volatile String jwks;
    static volatile int reads;

    static synchronized void rotate() {
        try {
            var k =
                    new ECKeyGenerator(Curve.P_256)
                            .keyID("k" + keys.size())
                            .keyUse(KeyUse.SIGNATURE)
                            .generate();
            var l = new ArrayList<>(keys);
            l.add(k);
            keys = l;
            jwks = new JWKSet(new ArrayList<JWK>(l)).toString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String token(String typ, long secs, String kid, String sub) {
        try {
            if (keys.isEmpty()) rotate();
            var k = keys.get(keys.size() - 1);
            var h =
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(new JOSEObjectType(typ))
                            .keyID(kid == null ? k.getKeyID() : kid)
                            .build();
            var c =
                    new JWTClaimsSet.Builder()
                            .issuer("http://localhost:9080/v1/auth/oauth2")
                            .audience("http://localhost:9080")
                            .subject(sub)
                            .jwtID(UUID.randomUUID().toString())
                            .claim("client_id", "pk")
                            .claim("scope", "wallet:read card:read")
                            .issueTime(new Date())
                            .expirationTime(new Date(System.currentTimeMillis() + secs * 1000))
                            .build();
            var j = new SignedJWT(h, c);
            j.sign(new ECDSASigner(k));
            return j.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
