package io.grantway.it.oauth2;

import com.nimbusds.jose.util.Base64URL;
import io.grantway.it.client.Answer;
import io.grantway.it.client.Call;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Pkce;
import io.grantway.it.server.GrantwayServer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A first-party app on a device with a key of its own; it has no secret. */
final class FirstParty {

    static final String CHALLENGE = "/challenge";

    final Client client;
    final SigningKey key;
    final Pkce pkce = Pkce.create();
    private String nonce;

    private FirstParty(Client client, SigningKey key) {
        this.client = client;
        this.key = key;
        nonce =
                post(CHALLENGE, Parameters.NONE)
                        .expectError(400, "use_dpop_nonce")
                        .header("DPoP-Nonce")
                        .orElseThrow();
    }

    static FirstParty add(GrantwayServer server) {
        return of(Client.add(server).demand(Map.of("firstParty", "on")));
    }

    static FirstParty of(Client client) {
        return new FirstParty(client, SigningKey.es256(null));
    }

    /** The same application on another device. */
    FirstParty elsewhere() {
        return of(client);
    }

    /** An authorization request without redirect URI. */
    Parameters request(String scope) {
        return Parameters.of("scope", scope)
                .with("code_challenge", pkce.challenge())
                .with("code_challenge_method", "S256");
    }

    Answer challenge(Parameters parameters) {
        return post(CHALLENGE, parameters);
    }

    /** The next step after an answer. */
    Answer goOn(Answer before, Parameters parameters) {
        return challenge(parameters.with("auth_session", before.text("auth_session")));
    }

    Answer redeem(Answer code) {
        return post("/token", grant(code));
    }

    Parameters grant(Answer code) {
        return Parameters.of("grant_type", "authorization_code")
                .with("code", code.expect(200).text("authorization_code"))
                .with("code_verifier", pkce.verifier());
    }

    Answer post(String endpoint, Parameters form) {
        return client.post(endpoint)
                .header("DPoP", proof("POST", Client.STANDARD + endpoint, null))
                .form(form.with("client_id", client.clientKey()))
                .send();
    }

    /** A call with a bound access token. */
    Call use(String method, String path, String accessToken) {
        return client.resource(method, path)
                .header("Authorization", "DPoP " + accessToken)
                .header("DPoP", proof(method, path, accessToken));
    }

    String proof(String method, String path, String accessToken) {
        var claims = new HashMap<String, Object>();
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("htm", method);
        claims.put("htu", client.server().url() + path);
        claims.put("iat", Instant.now().getEpochSecond());
        claims.put("nonce", nonce);
        if (accessToken != null) {
            claims.put("ath", sha256(accessToken));
        }
        return key.sign(key.proofHeader(), claims);
    }

    private static String sha256(String text) {
        try {
            return Base64URL.encode(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.US_ASCII)))
                    .toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
