package io.grantway.it.oauth2;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import io.grantway.it.client.Answer;
import io.grantway.it.client.Application;
import io.grantway.it.client.Browser;
import io.grantway.it.client.Http;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Permission;
import io.grantway.it.client.Pkce;
import io.grantway.it.client.StandardClient;
import io.grantway.it.client.User;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What attackers send, an attack a row, each refused in the way of its RFC. */
@OnServer
class HostileRequestsIT {

    private final GrantwayServer server;
    private final Client client;
    private final StandardClient standard;

    HostileRequestsIT(GrantwayServer server) {
        this.server = server;
        this.client = Client.add(server).allowEveryGrant();
        this.standard = new StandardClient(server, Application.ACME_WALLET);
    }

    /** What is done, and what has to be the answer. */
    enum Attack {
        CODE_OF_ANOTHER_CLIENT(
                400, "invalid_grant", it -> it.redeem(Client.add(it.server), it.code())),
        CODE_WITH_ANOTHER_REDIRECT_URI(
                400,
                "invalid_grant",
                it ->
                        it.redeem(
                                it.client,
                                it.code().with("redirect_uri", "http://localhost:3456/x"))),
        CODE_INJECTED_INTO_ANOTHER_SESSION(
                400,
                "invalid_grant",
                it ->
                        it.redeem(
                                it.client,
                                it.code().with("code_verifier", Pkce.create().verifier()))),
        CODE_WITHOUT_ITS_VERIFIER(
                400,
                "invalid_request",
                it -> it.redeem(it.client, it.code().without("code_verifier"))),
        CODE_TWICE(400, "invalid_grant", HostileRequestsIT::twice),
        CHALLENGE_LEFT_OUT(
                400,
                "invalid_request",
                it ->
                        it.push(
                                it.request()
                                        .without("code_challenge")
                                        .without("code_challenge_method"))),
        CHALLENGE_IN_PLAIN(
                400,
                "invalid_request",
                it -> it.push(it.request().with("code_challenge_method", "plain"))),
        TOKEN_SIGNED_BY_NOTHING(401, "invalid_token", it -> it.use(it.unsigned(it.accessToken()))),
        TOKEN_SIGNED_BY_THE_PUBLIC_KEY(
                401, "invalid_token", it -> it.use(it.hmac(it.accessToken(), false))),
        TOKEN_SIGNED_BY_THE_PUBLIC_KEY_AS_DER(
                401, "invalid_token", it -> it.use(it.hmac(it.accessToken(), true))),
        TOKEN_SIGNED_BY_A_KEY_OF_THE_ATTACKER(
                401,
                "invalid_token",
                it -> it.use(it.resigned(it.accessToken(), "at+jwt", Map.of()))),
        TOKEN_WITH_ANOTHER_TYP(401, "invalid_token", it -> it.use(it.idToken())),
        TOKEN_THAT_IS_A_REFRESH_TOKEN(
                401, "invalid_token", it -> it.use(it.tokens().text("refresh_token"))),
        TOKEN_FOR_THE_CLIENT_ALONE(
                401,
                "invalid_token",
                it ->
                        it.use(
                                it.redeem(
                                                it.client,
                                                Parameters.of("grant_type", "client_credentials"))
                                        .text("access_token"))),
        HINT_THAT_IS_AN_ACCESS_TOKEN(
                400,
                "invalid_request",
                it -> it.push(it.request().with("id_token_hint", it.accessToken()))),
        HINT_SIGNED_BY_NOTHING(
                400,
                "invalid_request",
                it -> it.push(it.request().with("id_token_hint", it.unsigned(it.idToken())))),
        HINT_SIGNED_BY_THE_PUBLIC_KEY(
                400,
                "invalid_request",
                it -> it.push(it.request().with("id_token_hint", it.hmac(it.idToken(), false)))),
        ASSERTION_SIGNED_BY_NOTHING(
                401, "invalid_client", it -> it.assertion(it.unsigned(it.assertionText("x")))),
        ASSERTION_FOR_ANOTHER_SERVER(
                401,
                "invalid_client",
                it -> it.assertion(it.assertionText("https://other.example"))),
        PROOF_TWICE(400, "invalid_dpop_proof", HostileRequestsIT::proofTwice),
        REQUEST_OBJECT_BY_VALUE(
                400,
                "request_not_supported",
                it -> it.push(it.request().with("request", "e30.e30."))),
        REQUEST_TOO_LARGE(
                400,
                "invalid_request",
                it -> it.push(it.request().with("state", "x".repeat(20_000)))),
        REDIRECT_URI_TWICE(
                400,
                "invalid_request",
                it -> it.push(it.request().add("redirect_uri", "https://evil.example/"))),
        CLIENT_TWICE(
                400,
                "invalid_request",
                it -> it.push(it.request().add("client_id", "pk_sandbox_acme"))),
        GRANT_TWICE(
                400, "invalid_request", it -> it.redeem(it.client, it.code().twice("grant_type"))),
        CODE_SENT_TWICE_IN_ONE_REQUEST(
                400, "invalid_request", it -> it.redeem(it.client, it.code().twice("code")));

        private final int status;
        private final String error;
        private final Function<HostileRequestsIT, Answer> attack;

        Attack(int status, String error, Function<HostileRequestsIT, Answer> attack) {
            this.status = status;
            this.error = error;
            this.attack = attack;
        }
    }

    @ParameterizedTest
    @EnumSource
    void isRefused(Attack attack) {
        attack.attack.apply(this).expectError(attack.status, attack.error);
    }

    private Parameters code() {
        return client.code(Permission.WALLET_READ);
    }

    private Answer redeem(Client by, Parameters form) {
        return by.post("/token").basic(by.clientKey(), by.secretKey()).form(form).send();
    }

    private Answer twice() {
        var form = code();
        var tokens = redeem(client, form).expect(200);
        var again = redeem(client, form);
        use(tokens.text("access_token")).expect(401);
        return again;
    }

    private Parameters request() {
        return Parameters.of("response_type", "code", "scope", "openid")
                .with("client_id", client.clientKey())
                .with("redirect_uri", Client.REDIRECT_URI)
                .with("state", UUID.randomUUID().toString())
                .with("code_challenge", Pkce.create().challenge())
                .with("code_challenge_method", "S256");
    }

    private Answer push(Parameters request) {
        return client.post("/par")
                .basic(client.clientKey(), client.secretKey())
                .form(request)
                .send();
    }

    private Answer tokens() {
        var visit =
                standard.visit(
                                new Browser(server),
                                Parameters.of("scope", "openid offline_access wallet:read")
                                        .with("client_id", client.clientKey())
                                        .with("redirect_uri", Client.REDIRECT_URI))
                        .login(User.ADA)
                        .allowAll();
        return redeem(client, visit.tokenParameters()).expect(200);
    }

    private String accessToken() {
        return tokens().text("access_token");
    }

    private String idToken() {
        return tokens().text("id_token");
    }

    private Answer use(String token) {
        return new Http(server).get(StandardClient.USERINFO).bearer(token).send();
    }

    private Answer assertion(String assertion) {
        client.demand(
                Map.of("authMethod", "PRIVATE_KEY_JWT", "jwks", SigningKey.es256("k").jwks()));
        return client.post("/token")
                .form(
                        Parameters.of("grant_type", "client_credentials")
                                .with(
                                        "client_assertion_type",
                                        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                                .with("client_assertion", assertion))
                .send();
    }

    private String assertionText(String audience) {
        var now = System.currentTimeMillis() / 1_000;
        var key = SigningKey.es256("k");
        return key.sign(
                key.header().build(),
                Map.of(
                        "iss",
                        client.clientKey(),
                        "sub",
                        client.clientKey(),
                        "aud",
                        audience,
                        "iat",
                        now,
                        "exp",
                        now + 60,
                        "jti",
                        UUID.randomUUID().toString()));
    }

    /** With another code, since it is the proof that counts once. */
    private Answer proofTwice() {
        var key = SigningKey.es256(null);
        var form = Parameters.of("grant_type", "client_credentials");
        var nonce =
                client.post("/token")
                        .basic(client.clientKey(), client.secretKey())
                        .header("DPoP", proof(key, null))
                        .form(form)
                        .send()
                        .header("DPoP-Nonce")
                        .orElseThrow();
        var proof = proof(key, nonce);
        for (int i = 0; ; i++) {
            var answer =
                    client.post("/token")
                            .basic(client.clientKey(), client.secretKey())
                            .header("DPoP", proof)
                            .form(form)
                            .send();
            if (i == 1) {
                return answer;
            }
            answer.expect(200);
        }
    }

    private String proof(SigningKey key, String nonce) {
        var claims = new HashMap<String, Object>();
        claims.put("htm", "POST");
        claims.put("htu", client.issuer() + "/token");
        claims.put("iat", System.currentTimeMillis() / 1_000);
        claims.put("jti", UUID.randomUUID().toString());
        if (nonce != null) {
            claims.put("nonce", nonce);
        }
        return key.sign(key.proofHeader(), claims);
    }

    private String unsigned(String token) {
        var parts = token.split("\\.");
        return Base64URL.encode("{\"alg\":\"none\",\"typ\":\"" + type(token) + "\"}")
                + "."
                + parts[1]
                + ".";
    }

    private String resigned(String token, String type, Map<String, Object> more) {
        try {
            var parsed = SignedJWT.parse(token);
            var claims = new HashMap<>(parsed.getJWTClaimsSet().toJSONObject());
            claims.putAll(more);
            var key = SigningKey.es256(parsed.getHeader().getKeyID());
            return key.sign(key.header().type(new JOSEObjectType(type)).build(), claims);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    /** Signed by HS256 with what everybody knows of the key that the header names. */
    private String hmac(String token, boolean encoded) {
        try {
            var parsed = SignedJWT.parse(token);
            var set =
                    JWKSet.parse(
                            new Http(server)
                                    .get(StandardClient.ISSUER_PATH + "/jwks")
                                    .send()
                                    .body());
            var key = set.getKeyByKeyId(parsed.getHeader().getKeyID());
            var secret =
                    encoded
                            ? key.toECKey().toPublicKey().getEncoded()
                            : key.toJSONString().getBytes(UTF_8);
            var forged =
                    new JWSObject(
                            new JWSHeader.Builder(JWSAlgorithm.HS256)
                                    .type(new JOSEObjectType(type(token)))
                                    .keyID(key.getKeyID())
                                    .build(),
                            new Payload(parsed.getJWTClaimsSet().toJSONObject()));
            forged.sign(new MACSigner(secret));
            return forged.serialize();
        } catch (ParseException | JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static String type(String token) {
        try {
            var type = SignedJWT.parse(token).getHeader().getType();
            return type == null ? "JWT" : type.toString();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
