package io.grantway.it.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Browser;
import io.grantway.it.client.Http;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Permission;
import io.grantway.it.client.Pkce;
import io.grantway.it.client.User;
import io.grantway.it.race.Race;
import io.grantway.it.server.Database;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Requests that the client pushes before the browser comes (RFC 9126), and what they are for. */
@OnServer({Database.H2, Database.POSTGRESQL})
class PushedRequestIT {

    private final GrantwayServer server;
    private final Client client;
    private final Pkce pkce = Pkce.create();

    PushedRequestIT(GrantwayServer server) {
        this.server = server;
        this.client = Client.add(server);
    }

    @Test
    void aPushedRequestLeadsToTokensAndIsTakenOnce() {
        var pushed = push(request()).expect(201).isNeverStored();
        assertThat(pushed.json().get("expires_in")).isEqualTo(90L);
        var code = approve(pushed.text("request_uri"));
        client.post("/token")
                .basic(client.clientKey(), client.secretKey())
                .form(grant(code).with("resource", server.url().toString()))
                .send()
                .expect(200);
        authorize(pushed.text("request_uri")).expectError(400, "invalid_request_uri");
    }

    @Test
    void ofManyBrowsersOneTakesIt() {
        var requestUri = push(request()).expect(201).text("request_uri");
        var answers = Race.of(8, () -> authorize(requestUri));
        assertThat(answers.stream().filter(answer -> answer.status() == 302)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 400)).hasSize(7);
    }

    @Test
    void itBelongsToTheClientThatPushedIt() {
        var requestUri = push(request()).expect(201).text("request_uri");
        authorize("pk_sandbox_acme", requestUri).expectError(400, "invalid_request_uri");
        authorize(requestUri + "x").expectError(400, "invalid_request_uri");
        authorize("urn:ietf:params:oauth:request_uri:made-up")
                .expectError(400, "invalid_request_uri");
        authorize(requestUri).expect(302);
    }

    @Test
    void whatTheBrowserAddsCountsForNothing() {
        var requestUri =
                push(request().with("scope", "wallet:read")).expect(201).text("request_uri");
        var browser = new Browser(server);
        browser.open(
                Client.STANDARD
                        + "/authorize?"
                        + Parameters.of("client_id", client.clientKey())
                                .with("request_uri", requestUri)
                                .with("scope", "transactions:write")
                                .with("redirect_uri", "https://evil.example/")
                                .with("state", "of-the-browser")
                                .with("nonce", "of-the-browser")
                                .encoded());
        signIn(browser);
        assertThat(browser.page().text())
                .contains("See your wallet balance")
                .doesNotContain("Start transactions");
        browser.tick(Permission.WALLET_READ.words, true).press("Allow");
        assertThat(browser.address().toString())
                .startsWith(Client.REDIRECT_URI)
                .doesNotContain("of-the-browser");
    }

    @Test
    void badRequestsAreRefusedWhenTheyArePushed() {
        push(request().without("redirect_uri")).expectError(400, "invalid_request");
        push(request().with("redirect_uri", "https://evil.example/"))
                .expectError(400, "invalid_request");
        push(request().without("code_challenge")).expectError(400, "invalid_request");
        push(request().with("code_challenge_method", "plain")).expectError(400, "invalid_request");
        push(request().with("response_type", "token"))
                .expectError(400, "unsupported_response_type");
        push(request().with("scope", "no:such")).expectError(400, "invalid_scope");
        push(request().with("request_uri", "https://example.com/r"))
                .expectError(400, "invalid_request");
        push(request().twice("state")).expectError(400, "invalid_request");
        push(request().with("resource", "https://other.example"))
                .expectError(400, "invalid_target");
        push(request().with("client_id", "pk_sandbox_acme")).expectError(400, "invalid_request");
        push(request().with("dpop_jkt", "short")).expectError(400, "invalid_request");
        push(request().with("nonce", "n").with("login_hint", "x".repeat(9_000)))
                .expectError(400, "invalid_request");
        client.post("/par")
                .basic(client.clientKey(), "sk_wrong")
                .form(request())
                .send()
                .expectError(401, "invalid_client");
        client.post("/par")
                .form(request().without("client_id"))
                .send()
                .expectError(401, "invalid_client");
        new Http(server).get(Client.STANDARD + "/par").send().expect(405);
    }

    @Test
    void anApplicationIsHeldToPushing() {
        client.demand(Map.of("pushedRequired", "on"));
        var refused =
                new Http(server)
                        .get(Client.STANDARD + "/authorize")
                        .query(request())
                        .send()
                        .location();
        assertThat(Answer.query(refused))
                .containsEntry("error", "invalid_request")
                .containsEntry("iss", client.issuer());
        new Http(server)
                .get("/v1/auth/oauth/authorize/initiate")
                .query(request().with("mode", "api"))
                .send()
                .expectError(400, "invalid_request");
        authorize(push(request()).expect(201).text("request_uri")).expect(302);
    }

    @Test
    void aCodeIsBoundToTheKeyOfTheRequest() {
        var key = SigningKey.es256(null);
        var code = approve(push(request().with("dpop_jkt", key.thumbprint())).text("request_uri"));
        var nonce = nonce(key);
        client.post("/token").form(grant(code)).send().expectError(400, "invalid_grant");
        client.post("/token")
                .header("DPoP", proof(SigningKey.es256(null), "/token", nonce))
                .form(grant(code))
                .send()
                .expectError(400, "invalid_grant");
        client.post("/token")
                .header("DPoP", proof(key, "/token", nonce))
                .form(grant(code))
                .send()
                .expect(200);
    }

    @Test
    void aProofWithThePushBindsTheCodeToo() {
        var key = SigningKey.es256(null);
        var nonce = nonce(key);
        client.post("/par")
                .header("DPoP", proof(key, "/par", nonce))
                .form(request().with("dpop_jkt", SigningKey.es256(null).thumbprint()))
                .send()
                .expectError(400, "invalid_request");
        var pushed =
                client.post("/par")
                        .header("DPoP", proof(key, "/par", nonce))
                        .form(request())
                        .send()
                        .expect(201);
        var code = approve(pushed.text("request_uri"));
        client.post("/token").form(grant(code)).send().expectError(400, "invalid_grant");
        client.post("/token")
                .header("DPoP", proof(key, "/token", nonce))
                .form(grant(code))
                .send()
                .expect(200);
    }

    @Test
    void aTokenForAnotherResourceIsNotToBeHad() {
        client.post("/token")
                .basic(client.clientKey(), client.secretKey())
                .form(
                        Parameters.of("grant_type", "client_credentials")
                                .with("resource", "https://other.example"))
                .send()
                .expectError(400, "invalid_target");
    }

    private Answer push(Parameters request) {
        return client.post("/par")
                .basic(client.clientKey(), client.secretKey())
                .form(request)
                .send();
    }

    private Answer authorize(String requestUri) {
        return authorize(client.clientKey(), requestUri);
    }

    private Answer authorize(String clientKey, String requestUri) {
        return new Http(server)
                .get(Client.STANDARD + "/authorize")
                .query(Parameters.of("client_id", clientKey, "request_uri", requestUri))
                .send();
    }

    private String approve(String requestUri) {
        var browser = new Browser(server);
        browser.open(
                Client.STANDARD
                        + "/authorize?"
                        + Parameters.of("client_id", client.clientKey())
                                .with("request_uri", requestUri)
                                .encoded());
        signIn(browser);
        browser.tick(Permission.WALLET_READ.words, true).press("Allow");
        return Answer.query(browser.address()).get("code");
    }

    private static void signIn(Browser browser) {
        browser.fill("input[type=email]", User.ADA.email)
                .fill("input[type=password]", User.ADA.password)
                .press("Sign in");
    }

    private Parameters request() {
        return Parameters.of("response_type", "code")
                .with("client_id", client.clientKey())
                .with("redirect_uri", Client.REDIRECT_URI)
                .with("state", UUID.randomUUID().toString())
                .with("code_challenge", pkce.challenge())
                .with("code_challenge_method", "S256")
                .with("scope", "wallet:read");
    }

    private Parameters grant(String code) {
        return Parameters.of("grant_type", "authorization_code")
                .with("code", code)
                .with("redirect_uri", Client.REDIRECT_URI)
                .with("code_verifier", pkce.verifier())
                .with("client_id", client.clientKey());
    }

    private String nonce(SigningKey key) {
        return client.post("/token")
                .header("DPoP", proof(key, "/token", null))
                .form(Parameters.of("client_id", client.clientKey()).with("grant_type", "x"))
                .send()
                .expectError(400, "use_dpop_nonce")
                .header("DPoP-Nonce")
                .orElseThrow();
    }

    private String proof(SigningKey key, String endpoint, String nonce) {
        var claims = new HashMap<String, Object>();
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("htm", "POST");
        claims.put("htu", client.issuer() + endpoint);
        claims.put("iat", Instant.now().getEpochSecond());
        if (nonce != null) {
            claims.put("nonce", nonce);
        }
        return key.sign(key.proofHeader(), claims);
    }
}
