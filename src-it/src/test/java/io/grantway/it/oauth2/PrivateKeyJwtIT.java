package io.grantway.it.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;
import io.grantway.it.client.Answer;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Permission;
import io.grantway.it.race.Race;
import io.grantway.it.server.Database;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Client authentication by a signed assertion (RFC 7523), as good and as bad clients do it. */
@OnServer({Database.H2, Database.POSTGRESQL})
class PrivateKeyJwtIT {

    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final GrantwayServer server;
    private final SigningKey key = SigningKey.es256("first");

    PrivateKeyJwtIT(GrantwayServer server) {
        this.server = server;
    }

    @Test
    void anAssertionStandsForTheSecretAtEveryEndpoint() {
        var client = byInlineKeys(key);
        var tokens = token(client, client.code(Permission.WALLET_READ), key).expect(200);
        server.keepSecret(tokens.text("access_token"));
        assertThat(introspect(client, tokens.text("access_token")).json())
                .containsEntry("active", true)
                .containsEntry("scope", "wallet:read");
        token(client, Parameters.of("grant_type", "client_credentials"), key).expect(200);
        client.post("/revoke")
                .form(signed(client, key).with("token", tokens.text("access_token")))
                .send()
                .expect(200);
        assertThat(introspect(client, tokens.text("access_token")).json())
                .containsEntry("active", false);
    }

    @Test
    void eachAlgorithmWorksWithItsOwnKindOfKey() {
        for (var other :
                List.of(
                        SigningKey.rsa(JWSAlgorithm.PS256, "a"),
                        SigningKey.rsa(JWSAlgorithm.RS256, "b"),
                        SigningKey.ed25519("c"))) {
            var client = byInlineKeys(other);
            token(client, clientCredentials(), other).expect(200);
            token(client, clientCredentials(), key).expectError(401, "invalid_client");
        }
    }

    @Test
    void badAssertionsAreRefused() {
        var client = byInlineKeys(key);
        var now = Instant.now().getEpochSecond();
        refused(client, claims -> with(claims, "aud", "https://other.example"));
        refused(
                client,
                claims -> with(claims, "aud", List.of(client.issuer(), "https://x.example")));
        refused(client, claims -> with(claims, "aud", null));
        refused(client, claims -> with(claims, "iss", "pk_sandbox_acme"));
        refused(client, claims -> with(claims, "sub", "pk_sandbox_acme"));
        refused(client, claims -> with(with(claims, "sub", "pk_no"), "iss", "pk_no"));
        refused(client, claims -> with(claims, "sub", null));
        refused(client, claims -> with(claims, "exp", now - 300));
        refused(client, claims -> with(claims, "exp", now - 1));
        refused(client, claims -> with(claims, "exp", now + 600));
        refused(client, claims -> with(claims, "exp", null));
        refused(client, claims -> with(claims, "exp", "soon"));
        refused(client, claims -> with(claims, "iat", now + 120));
        refused(client, claims -> with(claims, "nbf", now + 120));
        refused(client, claims -> with(claims, "jti", null));
        refused(client, claims -> with(claims, "jti", "x".repeat(256)));
        for (var type : List.of("at+jwt", "dpop+jwt", "secevent+jwt")) {
            var header = key.header().type(new JOSEObjectType(type)).build();
            refused(client, key.sign(header, claims(client)));
        }
        refused(client, SigningKey.es256("first").sign(key.header().build(), claims(client)));
        refused(
                client,
                key.sign(
                        new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("no").build(),
                        claims(client)));
        refused(client, unsigned(claims(client)));
        refused(client, hmacUnderThePublicKey(client));
        refused(client, "not.a.jwt");
        refused(client, "x".repeat(10_000));
        token(client, clientCredentials(), key).expect(200);
    }

    @Test
    void anAssertionCountsOnce() {
        var client = byInlineKeys(key);
        var form = signed(client, key).withAll(clientCredentials());
        var answers = Race.of(8, () -> client.post("/token").form(form).send());
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        client.post("/token").form(form).send().expectError(401, "invalid_client");
    }

    @Test
    void theRequestHasToFitTheAssertion() {
        var client = byInlineKeys(key);
        var form = signed(client, key).withAll(clientCredentials());
        for (var wrong :
                List.of(
                        form.with("client_id", "pk_sandbox_acme"),
                        form.with("client_secret", client.secretKey()),
                        form.with("client_assertion_type", "urn:x"),
                        form.without("client_assertion_type"),
                        form.without("client_assertion"),
                        form.twice("client_assertion"))) {
            client.post("/token").form(wrong).send().expectError(400, "invalid_request");
        }
        client.post("/token")
                .basic(client.clientKey(), client.secretKey())
                .form(form)
                .send()
                .expectError(400, "invalid_request");
        client.post("/token").form(form.with("client_id", client.clientKey())).send().expect(200);
    }

    @Test
    void anApplicationIsHeldToItsMethod() {
        var client = byInlineKeys(key);
        var secret =
                Parameters.of("client_id", client.clientKey())
                        .with("client_secret", client.secretKey());
        client.post("/token")
                .form(secret.withAll(clientCredentials()))
                .send()
                .expectError(401, "invalid_client");
        client.post("/token")
                .form(client.code(Permission.WALLET_READ).with("client_id", client.clientKey()))
                .send()
                .expectError(401, "invalid_client");
        client.post("/introspect")
                .form(secret.with("token", "x"))
                .send()
                .expectError(401, "invalid_client");
        client.resource("POST", "/v1/auth/oauth/token")
                .form(client.code(Permission.WALLET_READ))
                .send()
                .expectError(401, "invalid_client");
        client.demand(Map.of("authMethod", "CLIENT_SECRET_BASIC"));
        token(client, clientCredentials(), key).expectError(401, "invalid_client");
        client.post("/token")
                .form(secret.withAll(clientCredentials()))
                .send()
                .expectError(401, "invalid_client");
        client.post("/token")
                .basic(client.clientKey(), client.secretKey())
                .form(clientCredentials())
                .send()
                .expect(200);
        client.demand(Map.of("authMethod", "NONE"));
        client.post("/token")
                .form(secret.withAll(clientCredentials()))
                .send()
                .expectError(401, "invalid_client");
        client.post("/token")
                .form(client.code(Permission.WALLET_READ).with("client_id", client.clientKey()))
                .send()
                .expect(200);
    }

    @Test
    void keysAreFetchedFromTheLinkAndAgainForANewKeyIdButNotMoreThanOnceAMinute() {
        try (var site = new KeySite(key.jwks())) {
            var client =
                    Client.add(server)
                            .demand(Map.of("authMethod", "PRIVATE_KEY_JWT", "jwksUri", site.url()));
            token(client, clientCredentials(), key).expect(200);
            token(client, clientCredentials(), key).expect(200);
            assertThat(site.visits()).isOne();
            for (int i = 0; i < 5; i++) {
                token(client, clientCredentials(), SigningKey.es256("made-up-" + i))
                        .expectError(401, "invalid_client");
            }
            assertThat(site.visits()).isOne();
        }
    }

    @Test
    void whatIsNoSetOfKeysIsAnErrorOfTheClient() {
        for (var body : List.of("{}", "<html>", "{\"keys\":[]}", " ".repeat(70_000) + key.jwks())) {
            try (var site = new KeySite(body)) {
                var client =
                        Client.add(server)
                                .demand(
                                        Map.of(
                                                "authMethod",
                                                "PRIVATE_KEY_JWT",
                                                "jwksUri",
                                                site.url()));
                token(client, clientCredentials(), key).expectError(401, "invalid_client");
            }
        }
        for (var url :
                List.of(
                        "https://169.254.169.254/keys",
                        "https://10.0.0.1/keys",
                        "https://no-such-host.invalid/keys")) {
            var client =
                    Client.add(server)
                            .demand(Map.of("authMethod", "PRIVATE_KEY_JWT", "jwksUri", url));
            token(client, clientCredentials(), key).expectError(401, "invalid_client");
        }
    }

    private Client byInlineKeys(SigningKey own) {
        return Client.add(server)
                .demand(Map.of("authMethod", "PRIVATE_KEY_JWT", "jwks", own.jwks()));
    }

    private Answer token(Client client, Parameters grant, SigningKey signer) {
        return client.post("/token").form(signed(client, signer).withAll(grant)).send();
    }

    private Answer introspect(Client client, String token) {
        return client.post("/introspect")
                .form(signed(client, key).with("token", token))
                .send()
                .expect(200);
    }

    private static Parameters clientCredentials() {
        return Parameters.of("grant_type", "client_credentials");
    }

    private static Parameters signed(Client client, SigningKey signer) {
        return assertion(signer.sign(signer.header().build(), claims(client)));
    }

    private static Parameters assertion(String jwt) {
        return Parameters.of("client_assertion_type", TYPE, "client_assertion", jwt);
    }

    private void refused(Client client, UnaryOperator<Map<String, Object>> change) {
        refused(client, key.sign(key.header().build(), change.apply(claims(client))));
    }

    private static void refused(Client client, String assertion) {
        client.post("/token")
                .form(assertion(assertion).withAll(clientCredentials()))
                .send()
                .expectError(401, "invalid_client");
    }

    private static Map<String, Object> claims(Client client) {
        var claims = new HashMap<String, Object>();
        claims.put("iss", client.clientKey());
        claims.put("sub", client.clientKey());
        claims.put("aud", client.issuer());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", Instant.now().getEpochSecond());
        claims.put("exp", Instant.now().getEpochSecond() + 60);
        return claims;
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        if (value == null) {
            claims.remove(name);
        } else {
            claims.put(name, value);
        }
        return claims;
    }

    private static String unsigned(Map<String, Object> claims) {
        return Base64URL.encode("{\"alg\":\"none\"}")
                + "."
                + new Payload(claims).toBase64URL()
                + ".";
    }

    private String hmacUnderThePublicKey(Client client) {
        try {
            var jws =
                    new JWSObject(
                            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(),
                            new Payload(claims(client)));
            jws.sign(new MACSigner(key.publicJwk().toJSONString()));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
