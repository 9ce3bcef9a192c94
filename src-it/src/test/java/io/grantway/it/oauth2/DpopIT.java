package io.grantway.it.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import io.grantway.it.client.Answer;
import io.grantway.it.client.Application;
import io.grantway.it.client.Browser;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Permission;
import io.grantway.it.client.StandardClient;
import io.grantway.it.client.User;
import io.grantway.it.race.Race;
import io.grantway.it.server.Database;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tokens that are bound to a key of the client (RFC 9449). */
@OnServer({Database.H2, Database.POSTGRESQL})
class DpopIT {

    private static final String WALLET = "/v1/wallet/internal";

    private final GrantwayServer server;
    private final Client client;
    private final SigningKey key = SigningKey.es256(null);
    private String nonce;

    DpopIT(GrantwayServer server) {
        this.server = server;
        this.client = Client.add(server);
        this.nonce = freshNonce();
    }

    @Test
    void aBoundTokenWorksWithItsKeyOnly() throws Exception {
        var tokens = tokens(key);
        var accessToken = tokens.text("access_token");
        assertThat(tokens.text("token_type")).isEqualTo("DPoP");
        assertThat(SignedJWT.parse(accessToken).getJWTClaimsSet().getJSONObjectClaim("cnf"))
                .containsEntry("jkt", key.thumbprint());
        use(accessToken, proof(key, claims("GET", WALLET, accessToken))).expect(200);
        client.resource("GET", WALLET).bearer(accessToken).send().expect(401);
        challenged(use(accessToken, null), "invalid_dpop_proof");
        challenged(
                use(accessToken, proof(SigningKey.es256(null), claims("GET", WALLET, accessToken))),
                "invalid_token");
    }

    @Test
    void introspectionTellsOfTheKey() {
        var answer =
                client.post("/introspect")
                        .basic(client.clientKey(), client.secretKey())
                        .form(Parameters.of("token", tokens(key).text("access_token")))
                        .send()
                        .expect(200);
        assertThat(answer.json())
                .containsEntry("token_type", "DPoP")
                .containsEntry("cnf", Map.of("jkt", key.thumbprint()));
    }

    @Test
    void aBearerTokenIsNoBoundOne() {
        var answer =
                client.post("/token")
                        .form(
                                client.code(Permission.WALLET_READ)
                                        .with("client_id", client.clientKey()))
                        .send()
                        .expect(200);
        var accessToken = answer.text("access_token");
        assertThat(answer.text("token_type")).isEqualTo("Bearer");
        challenged(
                use(accessToken, proof(key, claims("GET", WALLET, accessToken))), "invalid_token");
    }

    @Test
    void theNonceOfTheServerIsNeededAndComesWithTheRefusal() {
        var form = client.code(Permission.WALLET_READ).with("client_id", client.clientKey());
        for (var wrong : new String[] {null, "made-up", nonce + "x"}) {
            var claims = with(claims("POST", "/v1/auth/oauth2/token", null), "nonce", wrong);
            var answer = post(form, proof(key, claims)).expectError(400, "use_dpop_nonce");
            nonce = answer.header("DPoP-Nonce").orElseThrow();
        }
        post(form, tokenProof(key)).expect(200);
    }

    @Test
    void badProofsAreRefusedAndTheCodeIsNotSpent() {
        var form = client.code(Permission.WALLET_READ).with("client_id", client.clientKey());
        var now = Instant.now().getEpochSecond();
        for (var claims :
                List.of(
                        with(tokenClaims(), "htm", "GET"),
                        with(tokenClaims(), "htm", null),
                        with(tokenClaims(), "htu", client.issuer() + "/revoke"),
                        with(tokenClaims(), "htu", "https://other.example/v1/auth/oauth2/token"),
                        with(tokenClaims(), "htu", null),
                        with(tokenClaims(), "iat", now - 600),
                        with(tokenClaims(), "iat", now + 600),
                        with(tokenClaims(), "iat", null),
                        with(tokenClaims(), "jti", null),
                        with(tokenClaims(), "jti", "x".repeat(256)))) {
            post(form, proof(key, claims)).expectError(400, "invalid_dpop_proof");
        }
        var other = SigningKey.es256(null);
        post(form, other.sign(key.proofHeader(), tokenClaims()))
                .expectError(400, "invalid_dpop_proof");
        for (var header :
                List.of(
                        header("JWT").jwk(key.publicJwk()).build(),
                        header("at+jwt").jwk(key.publicJwk()).build(),
                        header("dpop+jwt").build())) {
            post(form, key.sign(header, tokenClaims())).expectError(400, "invalid_dpop_proof");
        }
        post(form, "x").expectError(400, "invalid_dpop_proof");
        post(form, "x".repeat(7_000)).expectError(400, "invalid_dpop_proof");
        post(form, tokenProof(key)).expect(200);
    }

    @Test
    void theSchemeIsReadInAnyCase() {
        var accessToken = tokens(key).text("access_token");
        for (var scheme : List.of("dpop", "DPOP")) {
            client.resource("GET", WALLET)
                    .header("Authorization", scheme + " " + accessToken)
                    .header("DPoP", proof(key, claims("GET", WALLET, accessToken)))
                    .send()
                    .expect(200);
        }
    }

    @Test
    void clocksMayDifferByTenSeconds() {
        for (var seconds : List.of(-10, 10)) {
            var form = client.code(Permission.WALLET_READ).with("client_id", client.clientKey());
            var now = Instant.now().getEpochSecond();
            var claims = with(tokenClaims(), "iat", now + seconds);
            post(form, proof(key, with(with(claims, "nbf", now), "exp", now + 300))).expect(200);
        }
    }

    @Test
    void aProofCountsOnce() {
        var accessToken = tokens(key).text("access_token");
        var proof = proof(key, claims("GET", WALLET, accessToken));
        var answers = Race.of(8, () -> use(accessToken, proof));
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        challenged(use(accessToken, proof), "invalid_dpop_proof");
    }

    @Test
    void aProofIsForOneRequestAndOneToken() {
        var accessToken = tokens(key).text("access_token");
        for (var claims :
                List.of(
                        claims("POST", WALLET, accessToken),
                        claims("GET", "/v1/user", accessToken),
                        claims("GET", WALLET, "another-token"),
                        with(claims("GET", WALLET, accessToken), "ath", null),
                        with(
                                claims("GET", WALLET, accessToken),
                                "iat",
                                Instant.now().getEpochSecond() - 600))) {
            challenged(use(accessToken, proof(key, claims)), "invalid_dpop_proof");
        }
        challenged(
                use(
                        accessToken,
                        proof(key, with(claims("GET", WALLET, accessToken), "nonce", "x"))),
                "use_dpop_nonce");
        use(
                        accessToken,
                        proof(
                                key,
                                with(
                                        claims("GET", WALLET, accessToken),
                                        "htu",
                                        server.url().toString().replace("localhost", "LOCALHOST")
                                                + WALLET)))
                .expect(200);
    }

    @Test
    void userInfoAsksForTheKeyOfABoundToken() {
        var bound = openIdToken();

        for (var method : new String[] {"GET", "POST"}) {
            var claims = claims(method, StandardClient.USERINFO, bound);
            var answer = userInfo(method, bound, proof(key, claims)).expect(200).isNeverStored();
            assertThat(answer.text("email")).isEqualTo(User.ADA.email);
            assertThat(answer.header("DPoP-Nonce")).isPresent();
        }
        var claims = claims("GET", StandardClient.USERINFO, bound);
        challenged(userInfo("GET", bound, null), "invalid_dpop_proof");
        challenged(userInfo("GET", bound, proof(SigningKey.es256(null), claims)), "invalid_token");
        challenged(
                userInfo("GET", bound, proof(key, with(new HashMap<>(claims), "nonce", null))),
                "use_dpop_nonce");
        for (var wrong :
                List.of(
                        with(new HashMap<>(claims), "ath", null),
                        with(new HashMap<>(claims), "ath", sha256("another-token")),
                        with(new HashMap<>(claims), "htm", "POST"),
                        with(new HashMap<>(claims), "htu", server.url() + WALLET))) {
            challenged(userInfo("GET", bound, proof(key, wrong)), "invalid_dpop_proof");
        }
        var once = proof(key, claims);
        userInfo("GET", bound, once).expect(200);
        challenged(userInfo("GET", bound, once), "invalid_dpop_proof");
    }

    @Test
    void aBoundTokenIsNoBearersAtUserInfo() {
        var bound = openIdToken();
        var form = Parameters.of("access_token", bound);

        var inHeader = client.resource("GET", StandardClient.USERINFO).bearer(bound).send();
        challenged(inHeader, "invalid_token");
        challenged(
                client.resource("POST", StandardClient.USERINFO).form(form).send(),
                "invalid_token");
        client.resource("POST", StandardClient.USERINFO)
                .header("Authorization", "DPoP " + bound)
                .form(form)
                .send()
                .expectError(400, "invalid_request");
    }

    @Test
    void theRefreshTokenOfAPublicClientNeedsItsKey() {
        var form =
                Parameters.of("grant_type", "refresh_token")
                        .with("refresh_token", tokens(key).text("refresh_token"))
                        .with("client_id", client.clientKey());
        client.post("/token").form(form).send().expectError(400, "invalid_dpop_proof");
        client.resource("POST", "/v1/auth/oauth/token")
                .form(form)
                .send()
                .expectError(400, "invalid_dpop_proof");
        post(form, tokenProof(SigningKey.es256(null))).expectError(400, "invalid_grant");
        var next = post(form, tokenProof(key)).expect(200);
        assertThat(next.text("token_type")).isEqualTo("DPoP");
    }

    @Test
    void anApplicationIsHeldToBoundTokens() {
        var bound = Client.add(server).demand(Map.of("dpop", "REQUIRED"));
        var form = bound.code(Permission.WALLET_READ).with("client_id", bound.clientKey());
        bound.post("/token").form(form).send().expectError(400, "invalid_dpop_proof");
        bound.resource("POST", "/v1/auth/oauth/token")
                .form(form)
                .send()
                .expectError(400, "invalid_dpop_proof");
        bound.post("/token").header("DPoP", tokenProof(key)).form(form).send().expect(200);
        bound.demand(Map.of("dpop", "OFF"));
        var bearer = bound.code(Permission.WALLET_READ).with("client_id", bound.clientKey());
        var answer =
                bound.post("/token")
                        .header("DPoP", tokenProof(key))
                        .form(bearer)
                        .send()
                        .expect(200);
        assertThat(answer.text("token_type")).isEqualTo("Bearer");
    }

    @Test
    void eachAlgorithmWorks() {
        for (var other :
                List.of(
                        SigningKey.rsa(JWSAlgorithm.PS256, null),
                        SigningKey.rsa(JWSAlgorithm.RS256, null),
                        SigningKey.ed25519(null))) {
            var accessToken = tokens(other).text("access_token");
            use(accessToken, proof(other, claims("GET", WALLET, accessToken))).expect(200);
        }
    }

    private Answer tokens(SigningKey holder) {
        var form = client.code(Permission.WALLET_READ).with("client_id", client.clientKey());
        var answer = post(form, tokenProof(holder)).expect(200);
        server.keepSecret(answer.text("access_token"));
        server.keepSecret(answer.text("refresh_token"));
        return answer;
    }

    /** An access token with claims of Ada, bound to the key. */
    private String openIdToken() {
        var visit =
                new StandardClient(server, Application.ACME_WALLET)
                        .visit(
                                new Browser(server),
                                Parameters.of("client_id", client.clientKey())
                                        .with("redirect_uri", Client.REDIRECT_URI)
                                        .with("scope", "openid email"))
                        .login(User.ADA)
                        .allow();
        var form = visit.tokenParameters().with("client_id", client.clientKey());
        var token = post(form, tokenProof(key)).expect(200).text("access_token");
        server.keepSecret(token);
        return token;
    }

    private Answer userInfo(String method, String accessToken, String proof) {
        var call =
                client.resource(method, StandardClient.USERINFO)
                        .header("Authorization", "DPoP " + accessToken);
        return (proof == null ? call : call.header("DPoP", proof)).send();
    }

    private Answer post(Parameters form, String proof) {
        return client.post("/token").header("DPoP", proof).form(form).send();
    }

    private Answer use(String accessToken, String proof) {
        var call = client.resource("GET", WALLET).header("Authorization", "DPoP " + accessToken);
        return (proof == null ? call : call.header("DPoP", proof)).send();
    }

    private static void challenged(Answer answer, String error) {
        answer.expect(401).leaksNothing();
        assertThat(answer.header("WWW-Authenticate").orElse(""))
                .as(answer::toString)
                .startsWith("DPoP error=\"" + error + "\"")
                .contains("algs=\"ES256");
    }

    private String freshNonce() {
        return post(
                        Parameters.of("grant_type", "client_credentials")
                                .with("client_id", client.clientKey()),
                        proof(key, tokenClaims()))
                .expectError(400, "use_dpop_nonce")
                .header("DPoP-Nonce")
                .orElseThrow();
    }

    private String tokenProof(SigningKey holder) {
        return proof(holder, tokenClaims());
    }

    private static String proof(SigningKey holder, Map<String, Object> claims) {
        return holder.sign(holder.proofHeader(), claims);
    }

    private static JWSHeader.Builder header(String type) {
        return new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType(type));
    }

    private Map<String, Object> tokenClaims() {
        return claims("POST", "/v1/auth/oauth2/token", null);
    }

    private Map<String, Object> claims(String method, String path, String accessToken) {
        var claims = new HashMap<String, Object>();
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("htm", method);
        claims.put("htu", server.url() + path);
        claims.put("iat", Instant.now().getEpochSecond());
        with(claims, "nonce", nonce);
        with(claims, "ath", accessToken == null ? null : sha256(accessToken));
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

    private static String sha256(String text) {
        try {
            return Base64URL.encode(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.US_ASCII)))
                    .toString();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
