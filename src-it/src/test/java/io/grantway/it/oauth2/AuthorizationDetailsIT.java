package io.grantway.it.oauth2;

import static io.grantway.it.client.Permission.TRANSACTIONS_WRITE;
import static io.grantway.it.client.Permission.WALLET_READ;
import static io.grantway.it.oauth2.Payer.asking;
import static io.grantway.it.oauth2.Payer.isLimited;
import static io.grantway.it.oauth2.Payer.isUnlimited;
import static io.grantway.it.oauth2.Payer.limit;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.grantway.it.client.Answer;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Pkce;
import io.grantway.it.race.Race;
import io.grantway.it.server.Database;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much an application may pay is asked, granted, carried and kept (RFC 9396). */
@OnServer({Database.H2, Database.POSTGRESQL})
class AuthorizationDetailsIT {

    private static final Map<String, String> POCKET = limit("USD", "0.50", "2.00");
    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

    private final GrantwayServer server;
    private final Payer payer;

    AuthorizationDetailsIT(GrantwayServer server) {
        this.server = server;
        this.payer = Payer.of(Client.add(server));
    }

    @Test
    void theLimitIsAskedInWordsAndCarriedByEveryToken() throws Exception {
        var asked = payer.open(asking(POCKET));
        assertThat(asked.page())
                .contains(TRANSACTIONS_WRITE.words, "Payments up to $0.50 each, $2.00 in all")
                .doesNotContain("See your wallet balance");

        var tokens = asked.allow().redeem(Parameters.NONE).expect(200);

        assertThat(tokens.text("scope")).isEqualTo("transactions:write");
        isLimited(tokens, POCKET);
        var claims = SignedJWT.parse(tokens.text("access_token")).getJWTClaimsSet();
        assertThat(claims.getClaim("authorization_details")).isEqualTo(List.of(POCKET));
        isLimited(payer.introspect(tokens.text("access_token")), POCKET);
        isLimited(payer.introspect(tokens.text("refresh_token")), POCKET);
        isLimited(payer.refresh(tokens, Parameters.NONE).expect(200), POCKET);
    }

    @Test
    void aPaymentBeyondTheLimitIsRefusedAndCountsForNothing() {
        var tokens = payer.tokens(POCKET);

        payer.pay(tokens, "0.50").expect(200);
        var tooMuch =
                payer.pay(tokens, "0.51")
                        .expectMessage(
                                403,
                                "The amount is above what the user agreed to for one payment: 0.50"
                                        + " USD");
        assertThat(tooMuch.header("WWW-Authenticate"))
                .contains("Bearer error=\"insufficient_authorization_details\"");
        payer.pay(tokens, "0.10", "EUR")
                .expectMessage(403, "The user agreed to payments in USD only");
        for (int i = 0; i < 3; i++) {
            payer.pay(tokens, "0.50").expect(200);
        }
        payer.pay(tokens, "0.01").expectMessage(403, NOTHING_LEFT);
    }

    private static final String NOTHING_LEFT =
            "The amount is above what is left of what the user agreed to in all: 2.00 USD";

    @Test
    void ofFiftyPaymentsAtOnceNoMoreAreMadeThanTheSumHasRoomFor() {
        var tokens = payer.tokens(limit("USD", null, "2.00"));

        var answers = Race.of(50, () -> payer.pay(tokens, "0.10"));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(20);
        answers.stream()
                .filter(answer -> answer.status() != 200)
                .forEach(answer -> answer.expectMessage(403, NOTHING_LEFT));
    }

    @Test
    void neitherARefreshNorAnotherCodeMakesRoomAgainButAnotherAnswerDoes() {
        var tokens = payer.tokens(POCKET);
        for (int i = 0; i < 4; i++) {
            payer.pay(tokens, "0.50").expect(200);
        }

        payer.pay(payer.refresh(tokens, Parameters.NONE), "0.01").expectMessage(403, NOTHING_LEFT);
        var silent = payer.open(asking(POCKET));
        assertThat(silent.isAsking()).isFalse();
        var second = silent.redeem(Parameters.NONE).expect(200);
        payer.pay(second, "0.01").expectMessage(403, NOTHING_LEFT);

        var again = payer.open(asking(POCKET).with("prompt", "consent")).allow();
        payer.pay(again.redeem(Parameters.NONE).expect(200), "0.50").expect(200);
        payer.pay(tokens, "0.01").expectMessage(403, NOTHING_LEFT);
    }

    @Test
    void moreThanBeforeIsAskedAgainAndNoMoreIsNot() {
        payer.tokens(POCKET);
        var wider =
                List.of(
                        asking(limit("USD", "0.51", "2.00")),
                        asking(limit("USD", "0.50", "2.01")),
                        asking(limit("USD", "0.50", null)),
                        asking(limit("EUR", "0.50", "2.00")),
                        Parameters.of("scope", "transactions:write"));
        for (var request : wider) {
            assertThat(payer.open(request.with("prompt", "none")).back())
                    .containsEntry("error", "consent_required");
            var asked = payer.open(request);
            assertThat(asked.page()).contains("Until now: Payments up to $0.50 each, $2.00 in all");
            assertThat(payer.browser().page().select("input[name=granted][checked]")).isEmpty();
        }
        for (var narrower :
                List.of(
                        POCKET,
                        limit("USD", "0.5", "2"),
                        limit("USD", "0.20", "1.00"),
                        limit("USD", null, "0.30"))) {
            payer.open(asking(narrower).with("prompt", "none")).redeem(Parameters.NONE).expect(200);
        }
    }

    @Test
    void anAnswerThatIsNarrowerBindsOlderTokensToo() {
        var before = payer.open(Parameters.of("scope", "transactions:write")).allow();
        var unlimited = before.redeem(Parameters.NONE).expect(200);
        isUnlimited(unlimited);
        payer.pay(unlimited, "0.60").expect(200);

        payer.open(asking(POCKET).with("prompt", "consent")).allow().back();

        payer.pay(unlimited, "0.60").expect(403);
        payer.pay(unlimited, "0.50").expect(200);
    }

    @Test
    void theTokenRequestMayNarrowAndNeverWiden() {
        var narrow = limit("USD", "0.20", "1.00");
        var wide = limit("USD", "0.60", "2.00");
        var asked = payer.open(asking(POCKET)).allow();
        asked.redeem(asking(wide)).expectError(400, "invalid_authorization_details");
        asked.redeem(asking(Map.of("type", "x"))).expectError(400, "invalid_authorization_details");
        var tokens = asked.redeem(asking(narrow)).expect(200);
        isLimited(tokens, narrow);
        payer.pay(tokens, "0.21").expect(403);
        payer.pay(tokens, "0.20").expect(200);

        payer.refresh(tokens, asking(wide)).expectError(400, "invalid_authorization_details");
        var refreshed = payer.refresh(tokens, asking(narrow)).expect(200);
        isLimited(refreshed, narrow);
        isLimited(payer.introspect(refreshed.text("access_token")), narrow);
        isLimited(payer.refresh(refreshed, Parameters.NONE).expect(200), POCKET);
    }

    @Test
    void whoMayNotPayHasNoLimit() {
        var both = asking(POCKET).with("scope", "wallet:read transactions:write");
        var asked = payer.open(both);
        payer.browser().tick(WALLET_READ.words, true);
        var tokens = asked.allow().redeem(Parameters.NONE).expect(200);
        isLimited(tokens, POCKET);
        isUnlimited(payer.refresh(tokens, Parameters.of("scope", "wallet:read")).expect(200));

        payer.client()
                .resource("DELETE", "/v2/consent/user/" + Payer.user(tokens) + PERMISSION)
                .header("x-secret-key", payer.client().secretKey())
                .send()
                .expect(200);

        payer.pay(tokens, "0.10").expect(403);
        isUnlimited(payer.introspect(tokens.text("access_token")).expect(200));
    }

    private static final String PERMISSION = "/permissions/transactions:write";

    @Test
    void aPushedRequestAndAnApplicationThatAsksItselfKnowTheLimit() {
        var pkce = Pkce.create();
        var pushed =
                payer.client()
                        .post("/par")
                        .basic(payer.client().clientKey(), payer.client().secretKey())
                        .form(payer.request(pkce).withAll(asking(POCKET)))
                        .send()
                        .expect(201)
                        .text("request_uri");
        payer.browser()
                .open(
                        Client.STANDARD
                                + "/authorize?"
                                + Parameters.of("client_id", payer.client().clientKey())
                                        .with("request_uri", pushed)
                                        .encoded());
        assertThat(payer.browser().page().title()).startsWith("Sign in");

        var session =
                payer.client()
                        .resource("GET", "/v1/auth/oauth/authorize/initiate")
                        .query(payer.request(pkce).withAll(asking(POCKET)).with("mode", "api"))
                        .send()
                        .expect(200)
                        .text("token");
        var login =
                payer.client()
                        .resource("POST", "/v1/auth/login")
                        .json(
                                Map.of(
                                        "email", io.grantway.it.client.User.ADA.email,
                                        "password", io.grantway.it.client.User.ADA.password))
                        .send()
                        .text("accessToken");
        var due =
                payer.client()
                        .resource("POST", "/v1/auth/oauth/authorize")
                        .bearer(login)
                        .json(Map.of("token", session))
                        .send()
                        .expectError(403, "consent_required");
        isLimited(due, POCKET);
    }

    @Test
    void anExchangedTokenKeepsTheLimitAndCountsOnTheSameSum() {
        var front = payer.client().allowEveryGrant();
        var subject = payer.tokens(POCKET);
        var form =
                Parameters.of("grant_type", EXCHANGE)
                        .with("subject_token", subject.text("access_token"))
                        .with(
                                "subject_token_type",
                                "urn:ietf:params:oauth:token-type:access_token");
        var exchanged = payer.token(form).expect(200);
        isLimited(exchanged, POCKET);
        var narrow = limit("USD", "0.10", "1.00");
        var narrower = payer.token(form.withAll(asking(narrow))).expect(200);
        isLimited(narrower, narrow);
        payer.token(form.withAll(asking(limit("USD", "0.60", "2.00"))))
                .expectError(400, "invalid_authorization_details");
        payer.pay(narrower, "0.11").expect(403);
        payer.pay(narrower, "0.10").expect(200);
        payer.pay(exchanged, "0.51").expect(403);
        for (int i = 0; i < 3; i++) {
            payer.pay(exchanged, "0.50").expect(200);
        }
        payer.pay(subject, "0.41").expectMessage(403, NOTHING_LEFT);
        payer.pay(subject, "0.40").expect(200);

        var service = Payer.of(front.peer().allowEveryGrant());
        service.client().demand(Map.of("exchangePeers", "true"));
        service.tokens(limit("USD", "0.30", null));
        isLimited(service.token(form).expect(200), limit("USD", "0.30", "2.00"));
        service.open(asking(limit("EUR", "0.30", null))).allow().back();
        service.token(form).expectError(400, "invalid_authorization_details");
    }

    @Test
    void theConsentProvesTheLimit() throws Exception {
        var shown = new java.util.TreeMap<String, Object>(POCKET);
        shown.remove("type");
        var tokens = payer.tokens(POCKET);
        payer.pay(tokens, "0.40").expect(200);
        var root = "/v2/consent/user/" + Payer.user(tokens);

        assertThat(consent(root + "/permissions").body())
                .contains("\"maxAmount\":\"0.50\"", "\"spent\":\"0.40\"");
        assertThat(consent(root + "/audit").body())
                .contains("\"limit\":{\"currency\":\"USD\",\"maxAmount\":\"0.50\"");
        var receipts = (List<?>) consent(root + "/receipts").json().get("receipts");
        var jws = (String) ((Map<?, ?>) receipts.get(receipts.size() - 1)).get("jws");
        var receipt = com.nimbusds.jose.JWSObject.parse(jws).getPayload().toJSONObject();
        assertThat(((Map<?, ?>) receipt.get("processing")).get("limit")).isEqualTo(shown);
        assertThat(consent("/v2/consent/audit/export").body())
                .contains("\"limit\":{\"currency\":\"USD\"", "\"v\":2");
        assertThat(consent(root + "/export").body()).contains("\"spent\":\"0.40\"");

        var page = payer.browser().open("/account").page().text();
        assertThat(page).contains("Payments up to $0.50 each, $2.00 in all", "$0.40 paid so far");
    }

    private Answer consent(String path) {
        return payer.client()
                .resource("GET", path)
                .header("x-secret-key", payer.client().secretKey())
                .send()
                .expect(200);
    }

    @Test
    void aTokenThatSpeaksForNoUserCarriesNone() {
        payer.token(asking(POCKET).with("grant_type", "client_credentials"))
                .expectError(400, "invalid_authorization_details");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "{}",
                "[]",
                "[1]",
                "[[[[[[[[[[[[[[[[",
                "[{}]",
                "[{\"type\":\"payment\",\"currency\":\"USD\",\"maxAmount\":\"1\"}]",
                "[{\"type\":\"transactions\",\"currency\":\"USD\"}]",
                "[{\"type\":\"transactions\",\"maxAmount\":\"1\"}]",
                "[{\"type\":\"transactions\",\"currency\":\"usd\",\"maxAmount\":\"1\"}]",
                "[{\"type\":\"transactions\",\"currency\":\"JPY\",\"maxAmount\":\"1\"}]",
                "[{\"type\":\"transactions\",\"currency\":\"XXX\",\"maxAmount\":\"1\"}]",
                "[{\"type\":\"transactions\",\"currency\":\"USD\",\"maxAmount\":1}]",
                "[{\"type\":\"transactions\",\"currency\":\"USD\",\"maxAmount\":\"0\"}]",
                "[{\"type\":\"transactions\",\"currency\":\"USD\",\"maxAmount\":\"-1\"}]",
                "[{\"type\":\"transactions\",\"currency\":\"USD\",\"maxAmount\":\"1e3\"}]",
                "[{\"type\":\"transactions\",\"currency\":\"USD\",\"maxAmount\":\"1.001\"}]",
                "[{\"type\":\"transactions\",\"currency\":\"USD\",\"maxAmount\":\"1000000000\"}]",
                "[{\"type\":\"transactions\",\"currency\":\"USD\",\"maxAmount\":null}]",
                "[{\"type\":\"transactions\",\"currency\":\"USD\",\"maxAmount\":\"2\",\"maxTotal\":\"1\"}]",
                "[{\"type\":\"transactions\",\"currency\":\"USD\",\"maxAmount\":\"1\",\"payee\":\"x\"}]",
                "[{\"type\":\"transactions\",\"currency\":\"USD\",\"maxAmount\":\"1\",\"maxAmount\":\"9\"}]",
                "[{\"type\":\"transactions\",\"currency\":\"USD\",\"maxAmount\":\"1\",\"max\\u0041mount\":\"9\"}]",
                "[{\"type\":\"transactions\",\"currency\":\"USD\",\"maxAmount\":\"1\"},{\"type\":\"transactions\",\"currency\":\"USD\",\"maxAmount\":\"1\"}]"
            })
    void whatIsNotUnderstoodIsRefused(String details) {
        refused(details);
        var pushed = payer.request(Pkce.create()).with("authorization_details", details);
        payer.client()
                .post("/par")
                .basic(payer.client().clientKey(), payer.client().secretKey())
                .form(pushed)
                .send()
                .expectError(400, "invalid_authorization_details");
    }

    @Test
    void whatIsTooLongIsRefused() {
        refused("[" + " ".repeat(1_000) + "]");
    }

    private void refused(String details) {
        assertThat(payer.open(Parameters.of("authorization_details", details)).back())
                .containsEntry("error", "invalid_authorization_details");
    }
}
