package io.grantway.it.oauth2;

import static io.grantway.it.client.Permission.ACCOUNT_READ;
import static io.grantway.it.client.Permission.WALLET_READ;
import static io.grantway.it.oauth2.Payer.asking;
import static io.grantway.it.oauth2.Payer.limit;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Browser;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Pkce;
import io.grantway.it.client.Totp;
import io.grantway.it.client.User;
import io.grantway.it.race.Race;
import io.grantway.it.server.Database;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** What a user grants to an application, asked for and revoked by its name (Grant Management). */
@OnServer({Database.H2, Database.POSTGRESQL})
class GrantManagementIT {

    private static final String QUERY = "grant_management_query";
    private static final String REVOKE = "grant_management_revoke";
    private static final Parameters CREATE = Parameters.of("grant_management_action", "create");
    private static final Map<String, String> POCKET = limit("USD", "0.50", "2.00");

    private final GrantwayServer server;
    private final Payer payer;

    GrantManagementIT(GrantwayServer server) {
        this.server = server;
        this.payer = Payer.of(Client.add(server));
    }

    @Test
    void aGrantIsNamedQueriedAndRevoked() {
        var asked = payer.open(asking(POCKET).withAll(CREATE).with("scope", "openid email"));
        var tokens = asked.allow().redeem(Parameters.NONE).expect(200);
        var grantId = tokens.text("grant_id");
        assertThat(grantId).hasSize(43);

        var grant = grant(payer, "GET", grantId, QUERY).expect(200).isNeverStored();
        assertThat(grant.json())
                .containsEntry(
                        "scopes", List.of(Map.of("scope", "openid email transactions:write")))
                .containsEntry("claims", List.of("email", "email_verified"))
                .containsEntry("authorization_details", List.of(POCKET));

        grant(payer, "DELETE", grantId, REVOKE).expect(204);

        payer.pay(tokens, "0.10").expect(401);
        payer.refresh(tokens, Parameters.NONE).expectError(400, "invalid_grant");
        assertThat(payer.introspect(tokens.text("access_token")).json())
                .isEqualTo(Map.of("active", false));
        grant(payer, "GET", grantId, QUERY).expect(404);
        grant(payer, "DELETE", grantId, REVOKE).expect(404);
        assertThat(payer.open(with("merge", grantId)).back())
                .containsEntry("error", "invalid_grant_id");
        assertThat(payer.open(asking(POCKET).with("prompt", "none")).back())
                .containsEntry("error", "consent_required");
        assertThat(audit(tokens).body())
                .contains(
                        "\"consentStatus\":\"revoked\"",
                        "\"actor\":\"partner:" + payer.client().applicationId() + "\"");
    }

    @Test
    void withoutTheActionThereIsNoName() {
        assertThat(payer.tokens(POCKET).json()).doesNotContainKey("grant_id");
    }

    @Test
    void mergeAddsReplaceLeavesWhatIsAskedAndCreateNamesAnew() {
        var first = connect(CREATE.with("scope", WALLET_READ.scope));
        var grantId = first.text("grant_id");

        var merged = connect(with("merge", grantId).with("scope", ACCOUNT_READ.scope));
        assertThat(merged.text("grant_id")).isEqualTo(grantId);
        assertThat(scopes(grantId)).isEqualTo("wallet:read account:read");
        wallet(first).expect(200);

        var replaced = connect(with("replace", grantId).with("scope", ACCOUNT_READ.scope));
        assertThat(replaced.text("grant_id")).isEqualTo(grantId);
        assertThat(scopes(grantId)).isEqualTo("account:read");
        wallet(first).expect(401);

        var created = connect(CREATE.with("scope", WALLET_READ.scope));
        assertThat(created.text("grant_id")).isNotEqualTo(grantId);
        grant(payer, "GET", grantId, QUERY).expect(404);
        assertThat(scopes(created.text("grant_id"))).isEqualTo("wallet:read");
        wallet(created).expect(200);
    }

    @Test
    void replaceTakesBackWhatTheApplicationMayKnow() {
        var first = connect(CREATE.with("scope", "openid email " + WALLET_READ.scope));
        assertThat(userInfo(first).json()).containsKey("email");
        var grantId = first.text("grant_id");

        connect(with("replace", grantId).with("scope", "openid " + WALLET_READ.scope));
        assertThat(scopes(grantId)).isEqualTo("openid wallet:read");
        assertThat(userInfo(first).json()).doesNotContainKey("email");
        assertThat(payer.refresh(first, Parameters.NONE).expect(200).text("scope"))
                .isEqualTo("openid wallet:read");
    }

    @Test
    void thePageListsWhatEndsWithTheAnswer() {
        var scope = "openid email " + WALLET_READ.scope + " " + ACCOUNT_READ.scope;
        var grantId = connect(CREATE.with("scope", scope)).text("grant_id");
        for (var request : List.of(CREATE, with("replace", grantId))) {
            payer.open(request.with("scope", "openid " + ACCOUNT_READ.scope));
            assertThat(ending().select("strong").text())
                    .startsWith("If you allow this,")
                    .endsWith("has now will end:");
            assertThat(ending().select("li").eachText())
                    .containsExactly(WALLET_READ.words, "Know your email address");
        }
        payer.open(CREATE.with("scope", scope));
        assertThat(ending()).isEmpty();
        payer.open(with("merge", grantId).with("scope", "card:read"));
        assertThat(payer.browser().page().text()).contains("See your card details");
        assertThat(ending()).isEmpty();
        for (var words :
                Map.of(
                                "de", "enden diese Berechtigungen",
                                "es", "terminan estos permisos",
                                "fr", "prendront fin")
                        .entrySet()) {
            payer.open(CREATE.with("scope", ACCOUNT_READ.scope).with("ui_locales", words.getKey()));
            assertThat(ending().text()).contains(words.getValue());
            assertThat(ending().select("li")).hasSize(2);
        }
    }

    private Elements ending() {
        return payer.browser().page().select("form .alert");
    }

    @Test
    void nothingIsTakenBackWithoutTheUser() {
        var both = WALLET_READ.scope + " " + ACCOUNT_READ.scope;
        var grantId = connect(CREATE.with("scope", both)).text("grant_id");
        for (var request : List.of(CREATE, with("replace", grantId))) {
            var silent = request.with("scope", WALLET_READ.scope).with("prompt", "none");
            assertThat(payer.open(silent).back()).containsEntry("error", "consent_required");
            assertThat(payer.open(request.with("scope", WALLET_READ.scope)).isAsking()).isTrue();
        }
        assertThat(scopes(grantId)).isEqualTo(both);
        var added = with("merge", grantId).with("scope", WALLET_READ.scope).with("prompt", "none");
        assertThat(payer.open(added).redeem(Parameters.NONE).expect(200).text("grant_id"))
                .isEqualTo(grantId);
    }

    @Test
    void aNameIsOfOneClientAndOneUser() throws Exception {
        var grantId = connect(CREATE.with("scope", WALLET_READ.scope)).text("grant_id");
        var other = Payer.of(payer.client().peer());
        grant(other, "GET", grantId, QUERY).expect(404);
        grant(other, "DELETE", grantId, REVOKE).expect(404);
        assertThat(other.open(with("merge", grantId)).back())
                .containsEntry("error", "invalid_grant_id");
        assertThat(scopes(grantId)).isEqualTo("wallet:read");

        var stranger = new Browser(server);
        stranger.open(
                        Client.STANDARD
                                + "/authorize?"
                                + payer.request(Pkce.create())
                                        .withAll(with("merge", grantId))
                                        .encoded())
                .fill("input[type=email]", User.GRACE.email)
                .fill("input[type=password]", User.GRACE.password)
                .press("Sign in");
        while (!stranger.hasLeft() && !stranger.page().select("#code").isEmpty()) {
            stranger.fill("#code", Totp.GRACE.code(Instant.now())).press("Verify");
            Thread.sleep(500);
        }
        assertThat(stranger.hasLeft()).as(() -> stranger.answer().toString()).isTrue();
        assertThat(Answer.query(stranger.address())).containsEntry("error", "invalid_grant_id");
    }

    @Test
    void whatTheUserTakesBackIsGoneFromTheGrantAndTheLastOneEndsIt() {
        var tokens = connect(CREATE.with("scope", WALLET_READ.scope + " " + ACCOUNT_READ.scope));
        var grantId = tokens.text("grant_id");
        takeBack(tokens, WALLET_READ.scope);
        assertThat(scopes(grantId)).isEqualTo("account:read");
        takeBack(tokens, ACCOUNT_READ.scope);
        grant(payer, "GET", grantId, QUERY).expect(404);
    }

    @Test
    void onlyATokenOfTheClientForThisIsTaken() {
        var tokens = connect(CREATE.with("scope", WALLET_READ.scope));
        var grantId = tokens.text("grant_id");
        for (var token : List.of(tokens.text("access_token"), tokens.text("refresh_token"), "x")) {
            call("GET", grantId, token).expectError(401, "invalid_token");
            call("DELETE", grantId, token).expectError(401, "invalid_token");
        }
        payer.client().call("GET", "/grants/" + grantId).send().expectError(401, "invalid_token");
        grant(payer, "DELETE", grantId, QUERY).expect(403);
        grant(payer, "GET", grantId, REVOKE).expect(403);
        grant(payer, "GET", grantId, "").expect(403);
        grant(payer, "GET", UUID.randomUUID().toString(), QUERY).expect(404);
        payer.client()
                .resource("GET", "/v1/wallet/internal")
                .bearer(own(payer, QUERY + " " + REVOKE))
                .send()
                .expect(401);
        assertThat(payer.introspect(own(payer, QUERY + " wallet:read")).text("scope"))
                .isEqualTo(QUERY);
    }

    @Test
    void faultyRequestsAreRefused() {
        var id = "A".repeat(43);
        var faulty =
                Map.of(
                        with("update", id), "invalid_request",
                        with("create", id), "invalid_request",
                        Parameters.of("grant_management_action", "merge"), "invalid_request",
                        Parameters.of("grant_id", id), "invalid_request",
                        with("merge", id), "invalid_grant_id",
                        with("replace", "x"), "invalid_grant_id",
                        CREATE.with("scope", "openid"), "invalid_request");
        faulty.forEach(
                (request, error) ->
                        assertThat(payer.open(request).back()).containsEntry("error", error));
    }

    @Test
    void noTokenOutlivesARevocationBesideIt() {
        for (int i = 0; i < 5; i++) {
            var tokens = connect(CREATE.with("scope", WALLET_READ.scope));
            var bearer = own(payer, REVOKE);
            var answers =
                    Race.of(
                            List.of(
                                    () -> payer.refresh(tokens, Parameters.NONE),
                                    () -> call("DELETE", tokens.text("grant_id"), bearer)));
            answers.get(1).expect(204);
            if (answers.get(0).status() == 200) {
                wallet(answers.get(0)).expect(401);
                payer.refresh(answers.get(0), Parameters.NONE).expectError(400, "invalid_grant");
            } else {
                answers.get(0).expectError(400, "invalid_grant");
            }
        }
    }

    /** Whichever of the two comes first: nothing is granted in the end, and no token is left. */
    @Test
    void nothingIsLeftOfAMergeBesideARevocation() {
        for (int i = 0; i < 8; i++) {
            var tokens = connect(CREATE.with("scope", WALLET_READ.scope));
            var grantId = tokens.text("grant_id");
            var bearer = own(payer, REVOKE);
            var asked = payer.open(with("merge", grantId).with("scope", ACCOUNT_READ.scope));
            payer.browser().page().select("input[name=granted]").attr("checked", "checked");
            var answers =
                    Race.of(
                            List.of(
                                    () -> payer.browser().press("Allow").answer(),
                                    () -> call("DELETE", grantId, bearer)));
            answers.get(1).expect(204);

            var back = asked.back();
            if (back.containsKey("code")) {
                asked.redeem(Parameters.NONE).expectError(400, "invalid_grant");
            } else {
                assertThat(back).containsEntry("error", "invalid_grant_id");
            }
            wallet(tokens).expect(401);
            payer.refresh(tokens, Parameters.NONE).expectError(400, "invalid_grant");
            grant(payer, "GET", grantId, QUERY).expect(404);
            for (var scope : List.of(WALLET_READ.scope, ACCOUNT_READ.scope)) {
                var silent = Parameters.of("scope", scope, "prompt", "none");
                assertThat(payer.open(silent).back()).containsEntry("error", "consent_required");
            }
            assertThat(lastStatus(tokens, WALLET_READ.scope)).isEqualTo("revoked");
            assertThat(lastStatus(tokens, ACCOUNT_READ.scope)).isIn("revoked", "");
        }
    }

    /** What the record says of a permission; empty where it says nothing. */
    private String lastStatus(Answer tokens, String scope) {
        var last = "";
        var records = (List<?>) audit(tokens).json().get("auditRecords");
        for (var each : records) {
            var changes = (Map<?, ?>) ((Map<?, ?>) each).get("changes");
            var after = (Map<?, ?>) changes.get("after");
            if (scope.equals(after.get("consentType"))) {
                last = (String) after.get("consentStatus");
            }
        }
        return last;
    }

    private static Parameters with(String action, String grantId) {
        return Parameters.of("grant_management_action", action, "grant_id", grantId);
    }

    /** Tokens for all that is asked for. */
    private Answer connect(Parameters request) {
        var asked = payer.open(request);
        if (asked.isAsking()) {
            payer.browser().page().select("input[name=granted]").attr("checked", "checked");
            payer.browser().press("Allow");
        }
        return asked.redeem(Parameters.NONE).expect(200);
    }

    private String scopes(String grantId) {
        var scopes = (List<?>) grant(payer, "GET", grantId, QUERY).expect(200).json().get("scopes");
        return (String) ((Map<?, ?>) scopes.get(0)).get("scope");
    }

    private Answer grant(Payer caller, String method, String grantId, String scope) {
        return call(method, grantId, own(caller, scope));
    }

    private Answer call(String method, String grantId, String token) {
        return payer.client().call(method, "/grants/" + grantId).bearer(token).send();
    }

    private static String own(Payer caller, String scope) {
        return caller.token(Parameters.of("grant_type", "client_credentials").with("scope", scope))
                .expect(200)
                .text("access_token");
    }

    private Answer wallet(Answer tokens) {
        return payer.client()
                .resource("GET", "/v1/wallet/internal")
                .bearer(tokens.text("access_token"))
                .send();
    }

    private Answer userInfo(Answer tokens) {
        return payer.client()
                .call("GET", "/userinfo")
                .bearer(tokens.text("access_token"))
                .send()
                .expect(200);
    }

    private void takeBack(Answer tokens, String scope) {
        payer.client()
                .resource(
                        "DELETE",
                        "/v2/consent/user/" + Payer.user(tokens) + "/permissions/" + scope)
                .header("x-secret-key", payer.client().secretKey())
                .send()
                .expect(200);
    }

    private Answer audit(Answer tokens) {
        return payer.client()
                .resource("GET", "/v2/consent/user/" + Payer.user(tokens) + "/audit?limit=100")
                .header("x-secret-key", payer.client().secretKey())
                .send()
                .expect(200);
    }
}
