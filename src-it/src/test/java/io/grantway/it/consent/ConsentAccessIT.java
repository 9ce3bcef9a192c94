package io.grantway.it.consent;

import static io.grantway.it.client.Application.ACME_BUDGET;
import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Application.GLOBEX_PAY;
import static io.grantway.it.client.Permission.ACCOUNT_READ;
import static io.grantway.it.client.Permission.CARD_READ;
import static io.grantway.it.client.Permission.WALLET_READ;
import static io.grantway.it.client.User.ADA;
import static io.grantway.it.client.User.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Application;
import io.grantway.it.client.Call;
import io.grantway.it.client.ConsentDesk;
import io.grantway.it.client.Http;
import io.grantway.it.client.NewSet;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Totp;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A partner sees what it holds, a user what is the user's own there, and nobody anything else. */
@OnServer
class ConsentAccessIT {
    private final GrantwayServer server;
    private final ConsentDesk acme;
    private final ConsentDesk globex;
    private String ada;
    private String grace;
    private String setOfAda;
    private String setOfGrace;
    private String unlinked;

    ConsentAccessIT(GrantwayServer server) {
        this.server = server;
        this.acme = new ConsentDesk(server, ACME_WALLET);
        this.globex = new ConsentDesk(server, GLOBEX_PAY);
    }

    /** Once: a code of an authenticator app is good for one sign-in. */
    @BeforeParameterizedClassInvocation
    static void connectGrace(GrantwayServer server) {
        var partner = new Partner(server, ACME_WALLET);
        var login =
                partner.tryLogin(
                        Map.of(
                                "email", GRACE.email,
                                "password", GRACE.password,
                                "otpCode", Totp.GRACE.code(Instant.now())));
        partner.initiate(CARD_READ)
                .login(login.expect(200).text("accessToken"))
                .approve(CARD_READ)
                .redeem();
    }

    @BeforeEach
    void openSets() {
        ada = acme.userId(ADA);
        grace = acme.userId(GRACE);
        setOfAda = acme.linked(NewSet.global(), ada);
        setOfGrace = acme.linked(NewSet.global(), grace);
        unlinked = acme.opened(NewSet.global());
    }

    /** All calls that a user may make, too. */
    private List<String> callsAbout(String user, String set) {
        var consentId = acme.consentId(set, "smsNotifications");
        return List.of(
                "GET /consentSet/" + set,
                "GET /onboarding/" + acme.get("/consentSet/" + set).text("onboardingId"),
                "GET /user/" + user,
                "GET /user/" + user + "?full=true",
                "GET /user/" + user + "/audit",
                "GET /user/" + user + "/audit/proof",
                "GET /user/" + user + "/audit/proof/links",
                "GET /user/" + user + "/receipts",
                "GET /user/" + user + "/export",
                "GET /user/" + user + "/permissions",
                "PATCH /consentSet/" + set + "/consent/" + consentId,
                "DELETE /consentSet/" + set + "/consent/" + consentId,
                "DELETE /user/" + user + "/permissions/card:read");
    }

    private List<String> callsOfPartners() {
        return List.of(
                "DELETE /user/" + ada,
                "POST /onboarding",
                "PATCH /onboarding/" + unlinked,
                "GET /checkpoints",
                "POST /checkpoints",
                "GET /audit/export",
                "GET /consentSet/"
                        + setOfAda
                        + "/consent/"
                        + acme.consentId(setOfAda, "smsNotifications")
                        + "/replay");
    }

    @Test
    void anotherPartnersThingsAreNotThere() {
        for (var call : callsAbout(grace, setOfGrace)) {
            send(globex, call).expectConsentError(404, "Not found");
        }
        send(globex, "DELETE /user/" + grace).expectConsentError(404, "Not found");
        globex.link(unlinked, ada).expectConsentError(404, "Not found");
        send(globex, callsOfPartners().get(6)).expectConsentError(404, "Not found");
        assertGraceStillGrantsHerCard();
    }

    @Test
    void anotherApplicationOfThePartnerSeesTheSame() {
        var budget = new ConsentDesk(server, ACME_BUDGET);

        assertThat(maps(budget, "/consentSet/" + setOfAda))
                .isEqualTo(maps(acme, "/consentSet/" + setOfAda));
        budget.get("/user/" + ada).expect(200);
    }

    @Test
    void anOnboardingOfOnePartnerIsNoneOfAnothers() {
        var set = NewSet.global();

        acme.opened(set);

        globex.open(set).expect(201);
    }

    @Test
    void aUserReadsAndChangesTheUsersOwn() {
        var desk = acme.by(acme.connect(ADA, WALLET_READ));
        var consentId = acme.consentId(setOfAda, "smsNotifications");

        desk.get("/consentSet/" + setOfAda).expect(200);
        desk.get("/user/" + ada + "?full=true").expect(200);
        desk.get("/user/" + ada + "/audit").expect(200);
        desk.get("/user/" + ada + "/receipts").expect(200);
        desk.get("/user/" + ada + "/export").expect(200);
        desk.get("/user/" + ada + "/audit/proof").expect(200);
        var changed = desk.change(setOfAda, consentId, "denied").expect(200).text("consentId");
        desk.revoke(setOfAda, changed).expect(200);

        var records = acme.audit(ada);
        assertThat(records.get(records.size() - 1))
                .containsEntry("actor", "user")
                .containsEntry("metadata", Map.of("clientId", ACME_WALLET.clientKey));
    }

    @Test
    void aUserDoesNotSeeAnother() {
        var desk = acme.by(acme.connect(ADA, WALLET_READ));

        for (var call : callsAbout(grace, setOfGrace)) {
            send(desk, call).expectConsentError(404, "Not found");
        }
        desk.get("/consentSet/" + unlinked).expectConsentError(404, "Not found");
        desk.change(unlinked, acme.consentId(unlinked, "smsNotifications"), "denied")
                .expectConsentError(404, "Not found");
        assertGraceStillGrantsHerCard();
    }

    @Test
    void aUserSeesOnlyWhatThePartnerOfTheTokenHolds() {
        var desk = globex.by(globex.connect(ADA, ACCOUNT_READ));

        desk.get("/consentSet/" + setOfAda).expectConsentError(404, "Not found");
        var standing = desk.get("/user/" + ada + "?full=true").expect(200).json();
        assertThat(ConsentDesk.maps(standing.get("consentSets")))
                .noneMatch(set -> setOfAda.equals(set.get("consentSetId")));
    }

    @Test
    void anAccessTokenOfAnotherClientIsRefused() {
        var tokens = acme.connect(ADA, WALLET_READ);

        for (var other : List.of(globex, new ConsentDesk(server, ACME_BUDGET))) {
            for (var call : callsAbout(ada, setOfAda)) {
                send(other.by(tokens), call).expectConsentError(401, "Unauthorized");
            }
        }
    }

    @Test
    void whatIsNoLivingAccessTokenIsRefused() {
        var tokens = acme.connect(ADA, WALLET_READ);
        var login = acme.partner().initiate().login(ADA).loginToken();
        var session = acme.partner().initiate().token();
        var application =
                acme.partner()
                        .http()
                        .post("/v1/auth/oauth2/token")
                        .basic(ACME_WALLET.clientKey, ACME_WALLET.secretKey)
                        .form(Parameters.of("grant_type", "client_credentials"))
                        .send()
                        .expect(200)
                        .text("access_token");
        tokens.revoke().expect(200);

        for (var token :
                List.of(
                        login,
                        session,
                        application,
                        tokens.accessToken(),
                        tokens.refreshToken(),
                        "a.b.c")) {
            send(new ConsentDesk(acme.partner(), token), "GET /user/" + ada)
                    .expectConsentError(401, "Unauthorized");
        }
    }

    @Test
    void evidenceIsNoAccessTokenThoughItsKeyIsPublished() {
        var receipts = acme.get("/user/" + ada + "/receipts").expect(200).json();
        var receipt = (String) ConsentDesk.maps(receipts.get("receipts")).get(0).get("jws");
        var checkpoint = acme.call("POST", "/checkpoints").send().expect(200).text("jws");

        for (var token : List.of(receipt, checkpoint)) {
            send(new ConsentDesk(acme.partner(), token), "GET /user/" + ada)
                    .expectConsentError(401, "Unauthorized");
            acme.partner()
                    .call("GET", "/v1/user")
                    .bearer(token)
                    .send()
                    .expectMessage(401, "Not authenticated");
        }
    }

    @Test
    void aCallOfPartnersNeedsTheSecretKey() {
        var tokens = acme.connect(ADA, WALLET_READ);

        for (var call : callsOfPartners()) {
            send(acme.by(tokens), call).expectConsentError(401, "Unauthorized");
        }
    }

    static Stream<Refused> credentials() {
        var acme = ACME_WALLET;
        return Stream.of(
                new Refused("no client key", 499, "Missing client key", call -> call),
                new Refused(
                        "an empty client key",
                        499,
                        "Missing client key",
                        call -> call.header("x-client-key", " ")),
                new Refused(
                        "an unknown client key",
                        498,
                        "Invalid client key",
                        call -> call.header("x-client-key", "pk_nobody")),
                new Refused(
                        "the client key alone",
                        401,
                        "Unauthorized",
                        call -> call.header("x-client-key", acme.clientKey)),
                new Refused(
                        "a wrong secret key",
                        401,
                        "Unauthorized",
                        call -> keys(call, acme, "sk_wrong")),
                new Refused(
                        "the client key as the secret key",
                        401,
                        "Unauthorized",
                        call -> keys(call, acme, acme.clientKey)),
                new Refused(
                        "another's secret key",
                        401,
                        "Unauthorized",
                        call -> keys(call, acme, GLOBEX_PAY.secretKey)),
                new Refused(
                        "a wrong password",
                        401,
                        "Unauthorized",
                        call -> call.basic(acme.clientKey, "wrong")),
                new Refused(
                        "an unknown client by HTTP Basic",
                        498,
                        "Invalid client key",
                        call -> call.basic("pk_nobody", "x")),
                new Refused(
                        "HTTP Basic that is none",
                        401,
                        "Unauthorized",
                        call -> call.header("Authorization", "Basic %%%")),
                new Refused(
                        "two methods",
                        400,
                        "Validation error",
                        call ->
                                keys(call, acme, acme.secretKey)
                                        .basic(acme.clientKey, acme.secretKey)),
                new Refused(
                        "a secret key from a browser",
                        403,
                        "Forbidden",
                        call ->
                                keys(call, acme, acme.secretKey)
                                        .header("Origin", "https://example.com")),
                new Refused(
                        "a secret key from the same site",
                        403,
                        "Forbidden",
                        call ->
                                keys(call, acme, acme.secretKey)
                                        .header("Sec-Fetch-Site", "same-origin")));
    }

    record Refused(String what, int status, String error, Function<Call, Call> credentials) {
        @Override
        public String toString() {
            return what;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("credentials")
    void whoDoesNotProveToBeThePartnerIsRefused(Refused refused) {
        var calls = new java.util.ArrayList<>(callsOfPartners());
        calls.addAll(callsAbout(ada, setOfAda));
        for (var call : calls) {
            var parts = call.split(" ", 2);
            var made = new Http(server).call(parts[0], ConsentDesk.ROOT + parts[1]);

            refused.credentials()
                    .apply(withBody(made, parts[0]))
                    .send()
                    .expectConsentError(refused.status(), refused.error());
        }
    }

    @Test
    void bothMethodsOfAPartnerAreTaken() {
        new Http(server)
                .get(ConsentDesk.ROOT + "/user/" + ada)
                .basic(ACME_WALLET.clientKey, ACME_WALLET.secretKey)
                .send()
                .expect(200);
    }

    @Test
    void theTextsNeedTheClientKeyAlone() {
        var path = ConsentDesk.ROOT + "/policies/global";

        new Partner(server, ACME_WALLET).call("GET", path).send().expect(200);
        new Http(server).get(path).send().expectConsentError(499, "Missing client key");
    }

    @Test
    void theVersionsOfTheApiKeepApart() {
        acme.partner()
                .call("GET", "/v1/consent/user/" + ada)
                .header("x-secret-key", ACME_WALLET.secretKey)
                .send()
                .expectMessage(404, "Not found");
        new Http(server).get("/v2/auth/oauth2/jwks").send().expectConsentError(404, "Not found");
    }

    private void assertGraceStillGrantsHerCard() {
        assertThat(acme.get("/user/" + grace + "/permissions").expect(200).body())
                .contains("card:read");
    }

    private static Call keys(Call call, Application application, String secretKey) {
        return call.header("x-client-key", application.clientKey).header("x-secret-key", secretKey);
    }

    private static Map<String, Object> maps(ConsentDesk desk, String path) {
        return desk.get(path).expect(200).json();
    }

    private static Answer send(ConsentDesk desk, String call) {
        var parts = call.split(" ", 2);
        return withBody(desk.call(parts[0], parts[1]), parts[0]).send();
    }

    private static Call withBody(Call call, String method) {
        return method.equals("PATCH") || method.equals("POST")
                ? call.json(Map.of("consentStatus", "denied"))
                : call;
    }
}
