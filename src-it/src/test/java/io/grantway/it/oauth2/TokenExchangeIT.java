package io.grantway.it.oauth2;

import static io.grantway.it.client.Permission.ACCOUNT_READ;
import static io.grantway.it.client.Permission.CARD_READ;
import static io.grantway.it.client.Permission.TRANSACTIONS_WRITE;
import static io.grantway.it.client.Permission.WALLET_READ;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.grantway.it.client.Answer;
import io.grantway.it.client.Call;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Permission;
import io.grantway.it.client.User;
import io.grantway.it.race.Race;
import io.grantway.it.server.Database;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A service of the partner acts for a user with an exchanged token (RFC 8693). */
@OnServer({Database.H2, Database.POSTGRESQL})
class TokenExchangeIT {

    private static final String GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String TYPE = "urn:ietf:params:oauth:token-type:";
    private static final String WALLET = "/v1/wallet/internal";

    private final GrantwayServer server;
    private final Client front;
    private final Client service;

    TokenExchangeIT(GrantwayServer server) {
        this.server = server;
        this.front = Client.add(server).allowEveryGrant();
        this.service = front.peer().allowEveryGrant().demand(Map.of("exchangePeers", "true"));
    }

    @Test
    void theTokenIsNarrowerNamesWhoActsAndHasNoRefreshToken() throws Exception {
        var subject = tokens(front, WALLET_READ, ACCOUNT_READ).text("access_token");
        var answer = exchange(front, form(subject).with("scope", "wallet:read")).expect(200);
        assertThat(answer.json())
                .containsEntry("issued_token_type", TYPE + "access_token")
                .containsEntry("token_type", "Bearer")
                .containsEntry("scope", "wallet:read")
                .doesNotContainKeys("refresh_token", "id_token");
        var token = answer.text("access_token");
        var claims = claims(token);
        var before = claims(subject);
        assertThat(claims.getJSONObjectClaim("act")).isEqualTo(Map.of("sub", front.clientKey()));
        assertThat(claims.getAudience()).isEqualTo(before.getAudience());
        assertThat(claims.getSubject()).isEqualTo(before.getSubject());
        assertThat(claims.getExpirationTime()).isBeforeOrEqualTo(before.getExpirationTime());
        assertThat(claims.getJWTID()).isNotEqualTo(before.getJWTID());
        call(front, token).expect(200);
        front.resource("GET", "/v1/user").bearer(token).send().expect(403);
        assertThat(introspect(front, token).json())
                .containsEntry("active", true)
                .containsEntry("scope", "wallet:read")
                .containsEntry("act", Map.of("sub", front.clientKey()));
    }

    @Test
    void aTokenOfAnotherApplicationGivesWhatTheUserGrantsTheOneThatActs() {
        tokens(service, WALLET_READ, CARD_READ);
        var subject = tokens(front, WALLET_READ, ACCOUNT_READ).text("access_token");
        var answer = exchange(service, form(subject)).expect(200);
        assertThat(answer.text("scope")).isEqualTo("wallet:read");
        call(service, answer.text("access_token")).expect(200);
        call(front, answer.text("access_token")).expect(401);
        for (var scope : new String[] {"account:read", "card:read", "wallet:read card:read"}) {
            exchange(service, form(subject).with("scope", scope)).expectError(400, "invalid_scope");
        }
    }

    @Test
    void paymentsNeedTheSecondFactorThatTheOneThatActsDemands() {
        tokens(service, WALLET_READ, TRANSACTIONS_WRITE);
        var subject = tokens(front, WALLET_READ, TRANSACTIONS_WRITE).text("access_token");
        var both = exchange(service, form(subject)).expect(200).text("scope");
        assertThat(both).contains("transactions:write");
        service.demand(Map.of("secondFactorForTransactions", "true"));
        assertThat(exchange(service, form(subject)).expect(200).text("scope"))
                .isEqualTo("wallet:read");
        exchange(service, form(subject).with("scope", "transactions:write"))
                .expectError(400, "invalid_scope");
    }

    @Test
    void withoutAConsentToTheOneThatActsThereIsNothing() {
        var subject = tokens(front, WALLET_READ).text("access_token");
        exchange(service, form(subject)).expectError(400, "invalid_scope");
        exchange(service, form(subject).with("scope", "wallet:read"))
                .expectError(400, "invalid_scope");
    }

    @Test
    void itHasToBeAllowed() {
        var other = front.peer();
        tokens(other, WALLET_READ);
        var subject = tokens(front, WALLET_READ).text("access_token");
        exchange(other, form(subject)).expectError(400, "unauthorized_client");
        other.allowEveryGrant();
        exchange(other, form(subject)).expectError(400, "invalid_request");
        other.demand(Map.of("exchangePeers", "true"));
        exchange(other, form(subject)).expect(200);
    }

    @Test
    void onlyAClientThatProvesItselfExchanges() {
        var subject = tokens(front, WALLET_READ).text("access_token");
        front.post("/token")
                .form(form(subject).with("client_id", front.clientKey()))
                .send()
                .expectError(401, "invalid_client");
        front.post("/token")
                .basic(front.clientKey(), service.secretKey())
                .form(form(subject))
                .send()
                .expectError(401, "invalid_client");
    }

    @Test
    void itDiesWithTheTokensOfTheUser() {
        tokens(service, WALLET_READ);
        var subject = tokens(front, WALLET_READ);
        var token = exchanged(service, subject);
        front.post("/revoke")
                .basic(front.clientKey(), front.secretKey())
                .form(Parameters.of("token", subject.text("refresh_token")))
                .send()
                .expect(200);
        call(service, token).expect(401);
        assertThat(introspect(service, token).json()).isEqualTo(Map.of("active", false));
        exchange(service, form(subject.text("access_token"))).expectError(400, "invalid_request");
    }

    @Test
    void itDiesWithTheConsentToEitherApplication() {
        for (var withdrawn : new Client[] {front, service}) {
            tokens(service, WALLET_READ);
            var token = exchanged(service, tokens(front, WALLET_READ));
            call(service, token).expect(200);
            withdraw(withdrawn, "wallet:read").send().expect(200);
            call(service, token).expect(401);
        }
    }

    @Test
    void itLosesWhatTheUserTakesFromTheFirstApplication() {
        tokens(service, WALLET_READ, ACCOUNT_READ);
        var token = exchanged(service, tokens(front, WALLET_READ, ACCOUNT_READ));
        withdraw(front, "wallet:read").send().expect(200);
        call(service, token).expect(403);
        service.resource("GET", "/v1/user").bearer(token).send().expect(200);
        assertThat(introspect(service, token).text("scope")).isEqualTo("account:read");
    }

    @Test
    void itsOwnRevocationLeavesTheTokenOfTheUserAlone() {
        tokens(service, WALLET_READ);
        var subject = tokens(front, WALLET_READ);
        var token = exchanged(service, subject);
        service.post("/revoke")
                .basic(service.clientKey(), service.secretKey())
                .form(Parameters.of("token", token))
                .send()
                .expect(200);
        call(service, token).expect(401);
        call(front, subject.text("access_token")).expect(200);
    }

    @Test
    void noTokenOutlivesAWithdrawalBesideIt() {
        tokens(service, WALLET_READ);
        var subject = tokens(front, WALLET_READ).text("access_token");
        var turn = new AtomicInteger();
        var answers =
                Race.of(
                        8,
                        () ->
                                turn.getAndIncrement() == 3
                                        ? withdraw(service, "wallet:read").send().expect(200)
                                        : exchange(service, form(subject)));
        for (var answer : answers) {
            if (answer.json().containsKey("access_token")) {
                call(service, answer.text("access_token")).expect(401);
            }
        }
        exchange(service, form(subject)).expectError(400, "invalid_scope");
    }

    @Test
    void otherTokensAndMoreThanThereIsAreRefused() {
        var subject = tokens(front, WALLET_READ);
        var good = form(subject.text("access_token"));
        var exchanged = exchange(front, good).expect(200).text("access_token");
        var foreign = tokens(Client.add(server), WALLET_READ).text("access_token");
        var own =
                post(front, Parameters.of("grant_type", "client_credentials"))
                        .expect(200)
                        .text("access_token");
        var refused = new HashMap<Parameters, String>();
        for (var token :
                new String[] {
                    subject.text("refresh_token"),
                    login().text("accessToken"),
                    exchanged,
                    foreign,
                    own,
                    "x",
                    subject.text("access_token") + "x"
                }) {
            refused.put(good.with("subject_token", token), "invalid_request");
        }
        for (var type : new String[] {"id_token", "refresh_token", "jwt", "saml2"}) {
            refused.put(good.with("subject_token_type", TYPE + type), "invalid_request");
            refused.put(good.with("requested_token_type", TYPE + type), "invalid_request");
        }
        refused.put(good.with("subject_token_type", "access_token"), "invalid_request");
        refused.put(good.without("subject_token"), "invalid_request");
        refused.put(good.without("subject_token_type"), "invalid_request");
        refused.put(good.twice("subject_token"), "invalid_request");
        refused.put(
                good.with("actor_token", exchanged).with("actor_token_type", TYPE + "access_token"),
                "invalid_request");
        refused.put(good.with("audience", "https://other.example"), "invalid_target");
        refused.put(good.with("resource", "https://other.example"), "invalid_target");
        for (var scope :
                new String[] {
                    "account:read", "wallet:read transactions:write", "openid", "wallet:rea"
                }) {
            refused.put(good.with("scope", scope), "invalid_scope");
        }
        refused.forEach((form, error) -> exchange(front, form).expectError(400, error));
        exchange(front, good.with("audience", server.url().toString())).expect(200);
    }

    @Test
    void aBoundTokenNeedsItsKey() {
        var key = SigningKey.es256(null);
        var nonce =
                prove(front, form("x"), key, null)
                        .expectError(400, "use_dpop_nonce")
                        .header("DPoP-Nonce")
                        .orElseThrow();
        var code = front.code(WALLET_READ);
        var subject = form(prove(front, code, key, nonce).expect(200).text("access_token"));
        exchange(front, subject).expectError(400, "invalid_dpop_proof");
        prove(front, subject, SigningKey.es256(null), nonce).expectError(400, "invalid_request");
        var answer = prove(front, subject, key, nonce).expect(200);
        assertThat(answer.text("token_type")).isEqualTo("DPoP");
        call(front, answer.text("access_token")).expect(401);
    }

    private Answer tokens(Client client, Permission... permissions) {
        var answer = post(client, client.code(permissions)).expect(200);
        server.keepSecret(answer.text("refresh_token"));
        return answer;
    }

    private static Parameters form(String subjectToken) {
        return Parameters.of("grant_type", GRANT)
                .with("subject_token", subjectToken)
                .with("subject_token_type", TYPE + "access_token");
    }

    private static String exchanged(Client client, Answer tokens) {
        return exchange(client, form(tokens.text("access_token"))).expect(200).text("access_token");
    }

    private static Answer exchange(Client client, Parameters form) {
        return post(client, form);
    }

    private static Answer post(Client client, Parameters form) {
        return client.post("/token")
                .basic(client.clientKey(), client.secretKey())
                .form(form)
                .send();
    }

    private static Answer prove(Client client, Parameters form, SigningKey key, String nonce) {
        var claims = new HashMap<String, Object>();
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("htm", "POST");
        claims.put("htu", client.issuer() + "/token");
        claims.put("iat", Instant.now().getEpochSecond());
        if (nonce != null) {
            claims.put("nonce", nonce);
        }
        return client.post("/token")
                .basic(client.clientKey(), client.secretKey())
                .header("DPoP", key.sign(key.proofHeader(), claims))
                .form(form)
                .send();
    }

    private static Answer introspect(Client client, String token) {
        return client.post("/introspect")
                .basic(client.clientKey(), client.secretKey())
                .form(Parameters.of("token", token))
                .send()
                .expect(200);
    }

    private static Answer call(Client client, String token) {
        return client.resource("GET", WALLET).bearer(token).send();
    }

    private Answer login() {
        return front.resource("POST", "/v1/auth/login")
                .json(Map.of("email", User.ADA.email, "password", User.ADA.password))
                .send()
                .expect(200);
    }

    private Call withdraw(Client client, String permission) {
        return client.resource(
                        "DELETE",
                        "/v2/consent/user/" + login().text("userId") + "/permissions/" + permission)
                .header("x-secret-key", client.secretKey());
    }

    private static JWTClaimsSet claims(String token) throws Exception {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }
}
